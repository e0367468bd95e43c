// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <utility>

namespace terrella {

Error::Error(Message what, std::string where, Message remedy)
    : happened_message_(std::move(what)), remedy_message_(std::move(remedy)), happened_(happened_message_.text()),
      where_(std::move(where)), remedy_(remedy_message_.text()), message_(in_one_line().text()) {}

Message Error::in_one_line() const {
    const Message place = where_.empty() ? happened_message_ : told("%1 (%2)", happened_message_, where_);
    return remedy_.empty() ? place : told("%1. %2", place, remedy_message_);
}

} // namespace terrella
