// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backbones_command.h"
#include "conformance_command.h"
#include "methods_command.h"

namespace terrella::cli {

const std::vector<AddCommand>& commands() {
    static const std::vector<AddCommand> all{
        add_methods,
        add_backbones,
        add_conformance,
    };
    return all;
}

} // namespace terrella::cli
