// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/statistics_model.h"

#include "base/text.h"
#include "widgets/common/format.h"

namespace terrella::widgets {

namespace {

double valueOf(const data::BandStatistics& band, int column) {
    switch (column) {
    case StatisticsModel::mean: return band.mean;
    case StatisticsModel::deviation: return band.deviation;
    case StatisticsModel::least: return band.least;
    case StatisticsModel::p02: return band.p02;
    case StatisticsModel::p98: return band.p98;
    case StatisticsModel::greatest: return band.greatest;
    default: break;
    }
    const auto all = band.count + band.missing;
    return all > 0 ? double(band.missing) / double(all) : 0;
}

} // namespace

void StatisticsModel::setStatistics(data::DatasetStatistics statistics) {
    beginResetModel();
    statistics_ = std::move(statistics);
    endResetModel();
}

int StatisticsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(statistics_.bands.size());
}

int StatisticsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(column_count); }

QVariant StatisticsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = statistics_.bands[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == band ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == band)
        return QString::fromStdString(row.band);
    const double value = valueOf(row, index.column());
    return index.column() == missing ? percentText(value) : numberText(value);
}

QVariant StatisticsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == band ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case band: return tr("Band");
    case mean: return tr("Mean");
    case deviation: return tr("Deviation");
    case least: return tr("Least");
    case p02: return QStringLiteral("2\u202f%");
    case p98: return QStringLiteral("98\u202f%");
    case greatest: return tr("Greatest");
    case missing: return tr("No data");
    default: return {};
    }
}

QString StatisticsModel::csv() const {
    QString text = QStringLiteral("band,mean,deviation,least,p02,p98,greatest,pixels,missing\n");
    for (const auto& b : statistics_.bands) {
        QString name = QString::fromStdString(b.band);
        if (name.contains(QLatin1Char(',')) || name.contains(QLatin1Char('"')))
            name = QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        QStringList cells{name};
        for (const double value : {b.mean, b.deviation, b.least, b.p02, b.p98, b.greatest})
            cells.append(QString::fromStdString(number_text(value)));
        cells.append(QString::number(b.count));
        cells.append(QString::number(b.missing));
        text += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace terrella::widgets
