// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"

#include <zlib.h>

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace terrella::test {

struct Member {
    std::string name, bytes;
    bool deflated = false;
    std::uint64_t claimed_size = 0; // 0: the truth
    int flags = 0;
};

inline std::string little(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i));
    return text;
}

inline std::string deflate_raw(const std::string& bytes, int window = -MAX_WBITS) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

inline std::string gzip(const std::string& bytes) { return deflate_raw(bytes, MAX_WBITS + 16); }

/// A zip archive of these members, byte for byte as given: also those that no honest program would write.
inline std::string zip_of(const std::vector<Member>& members) {
    std::string file, directory;
    for (const Member& m : members) {
        const std::string stored = m.deflated ? deflate_raw(m.bytes) : m.bytes;
        const std::uint64_t size = m.claimed_size != 0 ? m.claimed_size : m.bytes.size();
        const auto checksum =
            crc32(0, reinterpret_cast<const Bytef*>(m.bytes.data()), static_cast<uInt>(m.bytes.size()));
        const std::string common = little(m.flags, 2) + little(m.deflated ? 8 : 0, 2) + little(0, 4) +
                                   little(checksum, 4) + little(stored.size(), 4) + little(size, 4) +
                                   little(m.name.size(), 2) + little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + common + little(0, 2) + little(0, 2) +
                     little(0, 2) + little(0, 4) + little(file.size(), 4) + m.name;
        file += "PK\x03\x04" + little(20, 2) + common + m.name + stored;
    }
    const std::size_t at = file.size();
    return file + directory + "PK\x05\x06" + little(0, 4) + little(members.size(), 2) + little(members.size(), 2) +
           little(directory.size(), 4) + little(at, 4) + little(0, 2);
}

inline std::string tar_header(const std::string& name, std::size_t size, char kind = '0') {
    std::string head(512, '\0');
    const auto put = [&](std::size_t at, const std::string& text) { head.replace(at, text.size(), text); };
    char number[16];
    put(0, name.substr(0, 99));
    put(100, "0000644");
    std::snprintf(number, sizeof number, "%011zo", size);
    put(124, number);
    put(136, "00000000000");
    put(148, "        ");
    head[156] = kind;
    put(257, std::string("ustar\0"
                         "00",
                         8));
    unsigned sum = 0;
    for (const char c : head)
        sum += static_cast<unsigned char>(c);
    std::snprintf(number, sizeof number, "%06o", sum);
    put(148, std::string(number) + '\0' + ' ');
    return head;
}

inline std::string tar_padded(std::string bytes) {
    bytes.resize((bytes.size() + 511) / 512 * 512, '\0');
    return bytes;
}

/// A tar archive; names of 100 bytes and more get a GNU long-name entry.
inline std::string tar_of(const std::vector<Member>& members) {
    std::string file;
    for (const Member& m : members) {
        if (m.name.size() > 99)
            file += tar_header("././@LongLink", m.name.size() + 1, 'L') + tar_padded(m.name + '\0');
        file += tar_header(m.name, m.bytes.size()) + tar_padded(m.bytes);
    }
    return file + std::string(1024, '\0');
}

/// Every file below a folder, with names relative to it.
inline std::vector<Member> members_of(const fs::path& folder, bool deflated = false) {
    std::vector<Member> members;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            members.push_back({fs::relative(entry.path(), folder).generic_string(), read_text(entry.path()), deflated});
    return members;
}

} // namespace terrella::test
