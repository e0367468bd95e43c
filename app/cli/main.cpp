// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

int main(int count, char** arguments) {
    return terrella::cli::run_terrella_cli({arguments + 1, arguments + count});
}
