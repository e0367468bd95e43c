// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/byte_source.h"

#include "base/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace terrella::data {

ByteSource::ByteSource(std::filesystem::path path) : path_(std::move(path)) {
    fd_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (fd_ < 0 || ::fstat(fd_, &status) != 0) {
        const int code = errno;
        if (fd_ >= 0)
            ::close(fd_);
        throw DataError(told("The file cannot be opened: %1", std::strerror(code)), path_.string(),
                        told("Check that you may read it"));
    }
    size_ = static_cast<std::uint64_t>(status.st_size);
}

ByteSource::~ByteSource() { ::close(fd_); }

std::size_t ByteSource::read(std::uint64_t offset, std::span<std::byte> out) const {
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t n = ::pread(fd_, out.data() + done, out.size() - done, static_cast<off_t>(offset + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            throw DataError(told("The file cannot be read: %1", std::strerror(errno)), path_.string(),
                            told("The disk may be damaged: copy the file again"));
        if (n == 0)
            break;
        done += static_cast<std::size_t>(n);
    }
    return done;
}

} // namespace terrella::data
