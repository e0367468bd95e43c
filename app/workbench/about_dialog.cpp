// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/about_dialog.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <gdal_version.h>
#include <qcustomplot.h>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLibraryInfo>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace terrella::workbench {

QStringList AboutDialog::versions() {
    return {QStringLiteral("Terrella %1").arg(QApplication::applicationVersion()),
            QStringLiteral("LibTorch %1").arg(QStringLiteral(TERRELLA_TORCH_VERSION)),
            QStringLiteral("Qt %1").arg(QLatin1String(qVersion())),
            QStringLiteral("GDAL %1").arg(QStringLiteral(GDAL_RELEASE_NAME)),
            QStringLiteral("QCustomPlot %1").arg(QStringLiteral(QCUSTOMPLOT_VERSION_STR)),
            QSysInfo::prettyProductName() + QStringLiteral(", ") + QSysInfo::currentCpuArchitecture()};
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Terrella"));
    auto* picture = new QLabel(this);
    picture->setPixmap(QIcon(QStringLiteral(":/icons/application.svg")).pixmap(QSize(72, 72), devicePixelRatioF()));
    auto* name = new QLabel(QStringLiteral("Terrella"), this);
    name->setFont(widgets::titleFont(font()));
    auto* about =
        new QLabel(tr("A workbench for self-supervised learning on Earth-observation images: look at the data, "
                      "train an encoder without labels, and measure what it learned."),
                   this);
    about->setWordWrap(true);
    about->setMinimumWidth(380);
    auto* versions_label = new QLabel(versions().join(QLatin1Char('\n')), this);
    widgets::setRole(versions_label, "muted");
    versions_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* licence = new QLabel(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."),
        this);
    licence->setWordWrap(true);
    auto* copy = new QPushButton(tr("Copy versions"), this);
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* words = new QVBoxLayout;
    words->setSpacing(widgets::space::page);
    for (QWidget* widget : {static_cast<QWidget*>(name), static_cast<QWidget*>(about),
                            static_cast<QWidget*>(versions_label), static_cast<QWidget*>(licence)})
        words->addWidget(widget);
    words->addSpacing(widgets::space::between);
    words->addLayout(buttons);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(20);
    layout->addWidget(picture, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    connect(copy, &QPushButton::clicked, this,
            [] { QApplication::clipboard()->setText(versions().join(QLatin1Char('\n'))); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

} // namespace terrella::workbench
