// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/remark.h"

#include "base/json.h"

namespace terrella::data {

Json remark_json(const Remark& remark) {
    return {{"text", message_json(remark)}, {"certainty", static_cast<int>(remark.certainty)}, {"key", remark.key}};
}

Remark remark_from_json(const Json& json) {
    if (!json.is_object() || !json.contains("text"))
        return message_from_json(json);
    const int certainty = json.value("certainty", 0);
    const bool known = certainty > 0 && certainty <= static_cast<int>(Remark::Certainty::undecided);
    return {message_from_json(json["text"]), known ? Remark::Certainty(certainty) : Remark::Certainty::decided,
            json.value("key", std::string())};
}

} // namespace terrella::data
