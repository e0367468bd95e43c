// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/settings.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace terrella::cli {

/// What `EncoderOptions` choose.
struct EncoderSettings {
    std::optional<data::DataSettings> data; // none: the run's own
    std::optional<Selected> backbone;       // none: not named
};

/// Which encoder on which data: the options that `evaluate` and `embed` share.
struct EncoderOptions {
    std::string run, weights, backbone, data; // backbone empty: what the weights say, else resnet18
    std::vector<std::string> overrides; // "data.size=64", "backbone.stem=small"
    std::optional<std::int64_t> seed;

    void declare(CLI::App& command);
    [[nodiscard]] std::optional<std::filesystem::path> run_dir() const;
    /// What the options choose. Throws ConfigurationError when no data are named or a key is unknown.
    [[nodiscard]] EncoderSettings settings() const;
};

} // namespace terrella::cli
