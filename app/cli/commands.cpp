// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment_command.h"
#include "backbones_command.h"
#include "bench_command.h"
#include "conformance_command.h"
#include "datasets_command.h"
#include "demo_command.h"
#include "embed_command.h"
#include "evaluate_command.h"
#include "health_command.h"
#include "methods_command.h"
#include "train_command.h"

namespace terrella::cli {

const std::vector<AddCommand>& commands() {
    static const std::vector<AddCommand> all{
        add_methods,
        add_backbones,
        add_datasets,
        add_augment,
        add_train,
        add_health,
        add_evaluate,
        add_embed,
        add_bench,
        add_conformance,
        add_demo,
    };
    return all;
}

} // namespace terrella::cli
