// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/class_statistics_model.h"

#include "base/text.h"
#include "widgets/common/format.h"

#include <algorithm>

namespace terrella::widgets {

namespace {

QString quoted(QString cell) {
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

double valueOf(const data::ClassBand& band, ClassStatisticsModel::Figure figure) {
    switch (figure) {
    case ClassStatisticsModel::mean: return band.mean;
    case ClassStatisticsModel::deviation: return band.deviation;
    case ClassStatisticsModel::least: return band.least;
    default: return band.greatest;
    }
}

std::int64_t pixelsOf(const std::vector<data::ClassBand>& row) {
    std::int64_t most = 0; // bands differ where some pixels lack some
    for (const data::ClassBand& band : row)
        most = std::max(most, band.pixels);
    return most;
}

} // namespace

void ClassStatisticsModel::setStatistics(data::ClassStatistics statistics) {
    beginResetModel();
    statistics_ = std::move(statistics);
    endResetModel();
}

void ClassStatisticsModel::setFigure(Figure figure) {
    figure_ = figure;
    if (rowCount() > 0 && columnCount() > leading_columns)
        Q_EMIT dataChanged(index(0, leading_columns), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

int ClassStatisticsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(statistics_.values.size());
}

int ClassStatisticsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : leading_columns + int(statistics_.bands.size());
}

QVariant ClassStatisticsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && index.column() == 0))
        return {};
    const auto row = std::size_t(index.row());
    switch (index.column()) {
    case 0: return QString::fromStdString(statistics_.classes[row]);
    case 1: return countText(statistics_.samples[row]);
    case 2: return countText(pixelsOf(statistics_.values[row]));
    default: break;
    }
    const data::ClassBand& band = statistics_.values[row][std::size_t(index.column() - leading_columns)];
    return band.pixels > 0 ? numberText(valueOf(band, figure_)) : QStringLiteral("–");
}

QVariant ClassStatisticsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0: return tr("Class");
    case 1: return tr("Samples");
    case 2: return tr("Pixels");
    default: break;
    }
    const int band = section - leading_columns;
    return std::size_t(band) < statistics_.bands.size() ? QString::fromStdString(statistics_.bands[std::size_t(band)])
                                                        : QString();
}

QString ClassStatisticsModel::csv() const {
    QString lines = QStringLiteral("class,samples,band,pixels,mean,deviation,least,greatest\n");
    for (std::size_t k = 0; k < statistics_.values.size(); ++k)
        for (std::size_t b = 0; b < statistics_.bands.size(); ++b) {
            const data::ClassBand& band = statistics_.values[k][b];
            QStringList cells{quoted(QString::fromStdString(statistics_.classes[k])),
                              QString::number(statistics_.samples[k]),
                              quoted(QString::fromStdString(statistics_.bands[b])), QString::number(band.pixels)};
            for (int figure = 0; figure < figure_count; ++figure) // an empty cell is no number
                cells.append(band.pixels > 0 ? QString::fromStdString(number_text(valueOf(band, Figure(figure))))
                                             : QString());
            lines += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
        }
    return lines;
}

} // namespace terrella::widgets
