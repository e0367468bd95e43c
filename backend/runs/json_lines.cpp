// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/json_lines.h"

#include "base/error.h"
#include "base/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace terrella::runs {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, int code) {
    throw Error(told("Cannot write the run's records: %1", std::strerror(code)), path.string(),
                code == ENOSPC || code == EDQUOT
                    ? told("Free space on this disk, then continue the run")
                    : told("Check that the folder may be written to, then continue the run"));
}

} // namespace

std::vector<Json> read_json_lines(const std::filesystem::path& path) {
    std::vector<Json> objects;
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none))
        return objects;
    const std::string bytes = read_file(path);
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = bytes.find('\n', begin);
        if (end == std::string::npos)
            break; // torn, or being written just now
        Json object =
            Json::parse(bytes.begin() + static_cast<std::ptrdiff_t>(begin),
                        bytes.begin() + static_cast<std::ptrdiff_t>(end), nullptr, /*allow_exceptions=*/false);
        if (object.is_object())
            objects.push_back(std::move(object));
        begin = end + 1;
    }
    return objects;
}

void keep_lines_up_to(const std::filesystem::path& path, std::int64_t step) {
    std::error_code none;
    if (!std::filesystem::exists(path, none))
        return;
    std::string kept;
    for (const Json& object : read_json_lines(path))
        if (object.contains("step") && object["step"].is_number_integer() && object["step"].get<std::int64_t>() <= step)
            kept += object.dump() + "\n";
    write_atomically(path, kept);
}

AppendFile::AppendFile(std::filesystem::path path) : path_(std::move(path)) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (descriptor_ < 0)
        refuse(path_, errno);
}

AppendFile::~AppendFile() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

void AppendFile::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            refuse(path_, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void AppendFile::sync() {
    if (::fsync(descriptor_) != 0 && errno != EINVAL)
        refuse(path_, errno);
}

} // namespace terrella::runs
