// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"

#include <hdf5.h>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace terrella::test {

/// How an array is stored.
struct Hdf5Storage {
    std::vector<hsize_t> chunk = {};
    int deflate = 0; // level
    bool shuffle = false, fletcher = false, compact = false;
    double fill = 0;
};

/// Writes HDF5 files with the HDF5 library, so that our reader is tested against somebody else's writer.
class Hdf5Writer {
public:
    explicit Hdf5Writer(const fs::path& path, bool latest = false, hsize_t user_block = 0) {
        fs::create_directories(path.parent_path());
        const hid_t access = H5Pcreate(H5P_FILE_ACCESS), creation = H5Pcreate(H5P_FILE_CREATE);
        if (latest)
            H5Pset_libver_bounds(access, H5F_LIBVER_LATEST, H5F_LIBVER_LATEST);
        if (user_block != 0)
            H5Pset_userblock(creation, user_block);
        file_ = check(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation, access));
        H5Pclose(access);
        H5Pclose(creation);
    }
    ~Hdf5Writer() { H5Fclose(file_); }
    Hdf5Writer(const Hdf5Writer&) = delete;
    Hdf5Writer& operator=(const Hdf5Writer&) = delete;

    [[nodiscard]] hid_t file() const { return file_; }
    void group(const std::string& name) {
        H5Gclose(check(H5Gcreate2(file_, name.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT)));
    }

    /// `file_type`: how it is stored; the machine's own type of T by default. No numbers: nothing is written.
    template <class T>
    void array(const std::string& name, const std::vector<hsize_t>& dims, const std::vector<T>& numbers,
               const Hdf5Storage& how = {}, hid_t file_type = -1) {
        const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
        if (!how.chunk.empty())
            H5Pset_chunk(creation, static_cast<int>(how.chunk.size()), how.chunk.data());
        if (how.fletcher)
            H5Pset_fletcher32(creation);
        if (how.shuffle)
            H5Pset_shuffle(creation);
        if (how.deflate > 0)
            H5Pset_deflate(creation, static_cast<unsigned>(how.deflate));
        if (how.compact)
            H5Pset_layout(creation, H5D_COMPACT);
        if (how.fill != 0)
            H5Pset_fill_value(creation, H5T_NATIVE_DOUBLE, &how.fill);
        const hid_t space = check(H5Screate_simple(static_cast<int>(dims.size()), dims.data(), nullptr));
        const hid_t made = check(H5Dcreate2(file_, name.c_str(), file_type < 0 ? native<T>() : file_type, space,
                                            H5P_DEFAULT, creation, H5P_DEFAULT));
        if (!numbers.empty())
            check(H5Dwrite(made, native<T>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()));
        H5Dclose(made);
        H5Sclose(space);
        H5Pclose(creation);
    }

private:
    static hid_t check(hid_t result) {
        if (result < 0)
            throw std::runtime_error("fixture: the HDF5 library refuses");
        return result;
    }
    template <class T>
    static hid_t native() {
        if constexpr (std::is_same_v<T, float>)
            return H5T_NATIVE_FLOAT;
        else if constexpr (std::is_same_v<T, double>)
            return H5T_NATIVE_DOUBLE;
        else if constexpr (sizeof(T) == 1)
            return std::is_signed_v<T> ? H5T_NATIVE_INT8 : H5T_NATIVE_UINT8;
        else if constexpr (sizeof(T) == 2)
            return std::is_signed_v<T> ? H5T_NATIVE_INT16 : H5T_NATIVE_UINT16;
        else
            return std::is_signed_v<T> ? H5T_NATIVE_INT32 : H5T_NATIVE_UINT32;
    }

    hid_t file_ = -1;
};

/// Draws that are the same on every machine.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t count) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state_ >> 33) % count);
    }

private:
    std::uint64_t state_;
};

/// Writes a file anew. Some file systems flush one that is overwritten, which takes a loop over damaged files minutes.
inline void rewrite(const fs::path& path, const std::string& bytes) {
    fs::remove(path);
    write_text(path, bytes);
}

/// The bytes with one to four of them changed, and now and then cut off.
inline std::string damaged(std::string bytes, Draws& draws) {
    for (std::size_t n = 1 + draws.below(4); n > 0; --n)
        bytes[draws.below(bytes.size())] = static_cast<char>(draws.below(4) == 0 ? 255 : draws.below(256));
    if (draws.below(8) == 0)
        bytes.resize(draws.below(bytes.size()) + 1);
    return bytes;
}

} // namespace terrella::test
