// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/figures.h"

#include "widgets/common/icons.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>

namespace terrella::widgets {

namespace {
QString text(const char* source) { return QCoreApplication::translate("AugmentPage", source); }
} // namespace

void addFigureActions(QMenu& menu, const QString& what, const std::function<QImage()>& make, QWidget* parent) {
    menu.addAction(icon(QStringLiteral("copy")), text(QT_TRANSLATE_NOOP("AugmentPage", "Copy %1")).arg(what), parent,
                   [make] { QGuiApplication::clipboard()->setImage(make()); });
    menu.addAction(icon(QStringLiteral("download")),
                   text(QT_TRANSLATE_NOOP("AugmentPage", "Save %1 as a picture…")).arg(what), parent, [make, parent] {
                       QString path = QFileDialog::getSaveFileName(
                           parent, text(QT_TRANSLATE_NOOP("AugmentPage", "Save picture")), QStringLiteral("views.png"),
                           text(QT_TRANSLATE_NOOP("AugmentPage", "Pictures (*.png)")));
                       if (path.isEmpty())
                           return;
                       if (QFileInfo(path).suffix().isEmpty())
                           path += QStringLiteral(".png");
                       if (!make().save(path))
                           QMessageBox::warning(parent, text(QT_TRANSLATE_NOOP("AugmentPage", "Save picture")),
                                                text(QT_TRANSLATE_NOOP("AugmentPage",
                                                                       "%1 could not be written. Check the folder's "
                                                                       "rights and the free space."))
                                                    .arg(path));
                   });
}

} // namespace terrella::widgets
