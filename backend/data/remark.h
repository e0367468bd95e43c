// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"

#include <string>
#include <utility>

namespace terrella::data {

/// What was decided while data was opened (units, offsets, conventions), or could not be.
struct Remark : Message {
    enum class Certainty {
        decided,
        doubtful,  // likely wrong as it is: two conventions mixed, words and values that contradict each other
        undecided, // neither names nor metadata tell: the setting `key` of `data` states it
    };

    Remark() = default;
    Remark(Message text) : Message(std::move(text)) {} // NOLINT: most remarks are decisions
    Remark(Message text, Certainty how_sure, std::string setting = {})
        : Message(std::move(text)), certainty(how_sure), key(std::move(setting)) {}

    Certainty certainty = Certainty::decided;
    std::string key; // of an undecided one: "sentinel2_offset"

    bool operator==(const Remark&) const = default;
};

Json remark_json(const Remark& remark);
/// What `remark_json` wrote; a decided remark for anything else.
Remark remark_from_json(const Json& json);

} // namespace terrella::data
