// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "base/text.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace terrella {

/// An explicit list of named things, in the order in which they are added. The list is written out in one function
/// of its room: linkers drop self-registering objects from static libraries, and a reader sees all at once.
///
/// Entry needs the members `std::string name` and `const Schema* schema`.
template <class Entry>
class Registry {
public:
    /// `noun` is the word for messages: "method".
    explicit Registry(std::string noun) : noun_(std::move(noun)) {}

    void add(Entry entry) { entries_.push_back(std::move(entry)); }

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const Entry& entry : entries_)
            all.push_back(entry.name);
        return all;
    }
    [[nodiscard]] bool has(const std::string& name) const {
        for (const Entry& entry : entries_)
            if (entry.name == name)
                return true;
        return false;
    }
    /// Throws ConfigurationError with the nearest known name.
    [[nodiscard]] const Entry& at(const std::string& name) const {
        for (const Entry& entry : entries_)
            if (entry.name == name)
                return entry;
        throw ConfigurationError(told("Unknown %1 '%2'", noun_, name), "", name_remedy(name, names()));
    }
    /// For a variant parameter; the registry must outlive it (registries live as function-local statics).
    [[nodiscard]] Variants variants() const {
        return {[this] { return names(); }, [this](const std::string& name) -> const Schema& { return *at(name).schema; },
                noun_};
    }

private:
    std::string noun_;
    std::vector<Entry> entries_;
};

} // namespace terrella
