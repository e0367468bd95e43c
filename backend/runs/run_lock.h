// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace terrella::runs {

/// Holds a run folder for one writer, until destroyed or until the process ends in whatever way. An open file
/// description lock: other processes and a second writer of this process are kept out alike, and a reader can ask for
/// it without ever taking it.
class RunLock {
public:
    /// Throws ConfigurationError when another writer holds `folder`, Error when the folder cannot be written.
    explicit RunLock(const std::filesystem::path& folder);
    ~RunLock();
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;

    /// Whether somebody trains into `folder` now.
    static bool is_held(const std::filesystem::path& folder);

private:
    int descriptor_ = -1;
};

} // namespace terrella::runs
