// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/broken_dialog.h"

#include "widgets/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace terrella::widgets {

BrokenModel::BrokenModel(std::vector<data::BrokenFile> files, QObject* parent)
    : QAbstractTableModel(parent), files_(std::move(files)) {}

int BrokenModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(files_.size()); }
int BrokenModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 2; }

QVariant BrokenModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const data::BrokenFile& file = files_[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return QString::fromStdString(index.column() == 0 ? file.path : file.reason);
    return {};
}

QVariant BrokenModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("File") : tr("Reason");
}

QString BrokenModel::text() const {
    QString all;
    for (const data::BrokenFile& file : files_)
        all += QString::fromStdString(file.path) + QLatin1Char('\t') + QString::fromStdString(file.reason) +
               QLatin1Char('\n');
    return all;
}

BrokenDialog::BrokenDialog(std::vector<data::BrokenFile> files, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Broken files"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 380);
    auto* about = new QLabel(tr("%n file(s) could not be used and are left out.", nullptr, int(files.size())), this);
    auto* model = new BrokenModel(std::move(files), this);
    auto* table = new QTableView(this);
    table->setModel(model);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTextElideMode(Qt::ElideMiddle);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->setAccessibleName(windowTitle());
    auto* copy = new QPushButton(tr("Copy the list"), this);
    auto* close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::between);
    layout->addWidget(about);
    layout->addWidget(table, 1);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [model] { QGuiApplication::clipboard()->setText(model->text()); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

} // namespace terrella::widgets
