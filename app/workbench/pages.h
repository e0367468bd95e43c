// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"

#include <QString>

#include <functional>
#include <vector>

namespace terrella::workbench {

/// One line of the list of pages.
struct PageEntry {
    QString id;       // "data": for --page and settings
    const char* name; // the word in the rail, translated in context "Pages"
    QString icon;     // :/icons/NAME.svg
    std::function<widgets::Page*(const widgets::PageContext&)> make;
};

/// Every page, from top to bottom of the rail; the n-th answers to Ctrl+n. The one place where pages register.
const std::vector<PageEntry>& pages();

/// The page's name in the user's language.
QString pageName(const PageEntry& entry);

} // namespace terrella::workbench
