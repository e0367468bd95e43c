// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include "base/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace terrella {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void refuse(const Message& what, const fs::path& path, int code) {
    Message remedy = told("Check that the folder exists and may be written to");
    if (code == ENOSPC || code == EDQUOT)
        remedy = told("Free space on this disk or choose another folder");
    else if (code == EFBIG)
        remedy = told(
            "This disk or this session limits the size of files: choose another folder or raise the limit (ulimit -f)");
    else if (code == EROFS)
        remedy = told("The disk is read-only: choose another folder");
    throw Error(told("%1: %2", what, std::strerror(code)), path.string(), remedy);
}

struct Descriptor {
    int fd;
    ~Descriptor() {
        if (fd >= 0)
            ::close(fd);
    }
};

/// Reads to the end whatever size the file tells: some (of /proc, say) tell none.
template <class Bytes>
void read_all(const fs::path& path, Bytes& bytes) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status {};
    if (file.fd < 0 || ::fstat(file.fd, &status) != 0)
        throw DataError(told("Cannot read the file: %1", std::strerror(errno)), path.string(),
                        told("Check the name and that you may read it"));
    if (S_ISDIR(status.st_mode))
        throw DataError(told("A file is needed, this is a folder"), path.string(), told("Name a file"));
    constexpr std::size_t block = 1 << 20;
    std::size_t filled = 0;
    bytes.resize(static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)) + 1); // one more shows the end at once
    while (true) {
        const ssize_t got = ::read(file.fd, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw DataError(told("Cannot read the file to its end"), path.string(),
                            told("The disk may be damaged: copy it again"));
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
        if (filled == bytes.size())
            bytes.resize(filled + block);
    }
    bytes.resize(filled);
}

fs::path aside_name(const fs::path& path) {
    return path.parent_path() / ("." + path.filename().string() + ".new-" + std::to_string(::getpid()));
}

fs::path folder_of(const fs::path& path) { return path.parent_path().empty() ? fs::path(".") : path.parent_path(); }

} // namespace

void sync_to_disk(const fs::path& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    // Some file systems do not fsync folders (EINVAL); nothing more can be done there.
    if (file.fd < 0 || (::fsync(file.fd) != 0 && errno != EINVAL))
        refuse(told("Cannot save to disk"), path, errno);
}

void write_atomically(const fs::path& path, std::string_view bytes) {
    const fs::path aside = aside_name(path);
    {
        const Descriptor file{::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
        if (file.fd < 0)
            refuse(told("Cannot write"), path, errno);
        std::size_t written = 0;
        while (written < bytes.size()) {
            const ssize_t n = ::write(file.fd, bytes.data() + written, bytes.size() - written);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0) {
                const int code = errno;
                ::unlink(aside.c_str());
                refuse(told("Cannot write"), path, code);
            }
            written += static_cast<std::size_t>(n);
        }
        if (::fsync(file.fd) != 0) {
            const int code = errno;
            ::unlink(aside.c_str());
            refuse(told("Cannot save to disk"), path, code);
        }
    }
    if (::rename(aside.c_str(), path.c_str()) != 0) {
        const int code = errno;
        ::unlink(aside.c_str());
        refuse(told("Cannot replace"), path, code);
    }
    sync_to_disk(folder_of(path));
}

AtomicFolder::AtomicFolder(fs::path final_path) : final_(std::move(final_path)), aside_(aside_name(final_)) {
    std::error_code code;
    fs::remove_all(aside_, code);
    fs::create_directories(aside_, code);
    if (code)
        refuse(told("Cannot create a folder"), final_, code.value());
}

AtomicFolder::~AtomicFolder() {
    if (!committed_) {
        std::error_code ignored; // nothing more can be done while unwinding
        fs::remove_all(aside_, ignored);
    }
}

void AtomicFolder::commit() {
    for (const auto& entry : fs::directory_iterator(aside_))
        sync_to_disk(entry.path());
    sync_to_disk(aside_);
    std::error_code code;
    fs::remove_all(final_, code);
    fs::rename(aside_, final_, code);
    if (code)
        refuse(told("Cannot complete a folder"), final_, code.value());
    committed_ = true;
    sync_to_disk(folder_of(final_));
}

std::string read_file(const fs::path& path) {
    std::string text;
    read_all(path, text);
    return text;
}

void read_file(const fs::path& path, std::vector<std::byte>& bytes) { read_all(path, bytes); }

fs::path cache_folder() {
    if (const char* own = std::getenv("TERRELLA_CACHE"); own != nullptr && *own != '\0')
        return own;
    if (const char* xdg = std::getenv("XDG_CACHE_HOME"); xdg != nullptr && *xdg != '\0')
        return fs::path(xdg) / "terrella";
    const char* home = std::getenv("HOME");
    return (home != nullptr && *home != '\0' ? fs::path(home) / ".cache" : fs::temp_directory_path()) / "terrella";
}

} // namespace terrella
