// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/run_lock.h"

#include "base/error.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace terrella::runs {
namespace {

constexpr const char* lock_name = ".lock";

struct flock whole_file(short kind) {
    struct flock lock {};
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

RunLock::RunLock(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / lock_name;
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor_ < 0) {
        const Message what = told("Cannot write into the run folder: %1", std::strerror(errno));
        if (errno == ENOSPC || errno == EDQUOT)
            throw Error(what, folder.string(), told("Free space on this disk or choose another folder"));
        throw ConfigurationError(what, folder.string(),
                                 told("Check that you may write there, or choose another folder"));
    }
    struct flock lock = whole_file(F_WRLCK);
    if (::fcntl(descriptor_, F_OFD_SETLK, &lock) == 0)
        return;
    const int code = errno;
    ::close(descriptor_);
    if (code == EAGAIN || code == EACCES)
        throw ConfigurationError(told("The run folder is in use: another process trains into it"), folder.string(),
                                 told("Wait until it ends, stop it, or choose another folder"));
    throw Error(told("Cannot lock the run folder: %1", std::strerror(code)), folder.string(),
                told("Choose a folder on a disk that supports locks"));
}

RunLock::~RunLock() {
    if (descriptor_ >= 0)
        ::close(descriptor_); // gives the lock back
}

bool RunLock::is_held(const std::filesystem::path& folder) {
    const int descriptor = ::open((folder / lock_name).c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    struct flock lock = whole_file(F_WRLCK);
    const bool held = ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return held;
}

} // namespace terrella::runs
