// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/schema.h"

#include <filesystem>
#include <string>

namespace terrella {

/// A parsed YAML text: its values, and where each was written.
struct Document {
    Json values;
    Origins origins;
};

/// Reads one YAML document. Plain scalars become booleans, numbers or text as the YAML 1.2 core schema says; quoted
/// ones stay text. Aliases are refused beyond a total of 100,000 values ("billion laughs"), nesting beyond 64.
/// Throws ConfigurationError with `name`, line and column.
Document parse_yaml(const std::string& text, const std::string& name);
Document read_yaml(const std::filesystem::path& path);

/// The values as YAML: block style, short leaf objects in one line, numbers in their shortest exact form.
std::string write_yaml(const Json& values);

/// One YAML scalar or flow value ("0.1", "[1, 2]", "moco-v2"). Throws ConfigurationError at `where`, without a line.
Json parse_yaml_value(const std::string& text, const std::string& where = "value");

} // namespace terrella
