// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/pages.h"

#include "widgets/augment/augment_page.h"
#include "widgets/data/data_page.h"
#include "widgets/train/train_page.h"

#include <QCoreApplication>

namespace terrella::workbench {

namespace {

template <class P>
widgets::Page* make(const widgets::PageContext& context) {
    return new P(context);
}

} // namespace

const std::vector<PageEntry>& pages() {
    static const std::vector<PageEntry> all = {
        {QStringLiteral("data"), QT_TRANSLATE_NOOP("Pages", "Data"), QStringLiteral("data"), make<widgets::DataPage>},
        {QStringLiteral("augment"), QT_TRANSLATE_NOOP("Pages", "Augment"), QStringLiteral("augment"),
         make<widgets::AugmentPage>},
        {QStringLiteral("train"), QT_TRANSLATE_NOOP("Pages", "Train"), QStringLiteral("train"),
         make<widgets::TrainPage>},
    };
    return all;
}

QString pageName(const PageEntry& entry) { return QCoreApplication::translate("Pages", entry.name); }

} // namespace terrella::workbench
