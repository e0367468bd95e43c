// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/golden_case.h"

namespace terrella::conformance {

CaseTable loss_cases() {
    return {};
}

} // namespace terrella::conformance
