// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/band_list_model.h"

#include "data/modalities.h"
#include "widgets/common/band_combinations.h"
#include "widgets/common/format.h"
#include "widgets/data/small_plot.h"

#include <cmath>

namespace terrella::widgets {

void BandListModel::setBands(const std::vector<data::Band>& bands) {
    beginResetModel();
    bands_ = bands;
    const std::vector<std::string> modalities = data::band_modalities(bands_);
    for (std::size_t i = 0; i < bands_.size(); ++i)
        bands_[i].modality = modalities[i];
    endResetModel();
}

int BandListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(bands_.size()); }
int BandListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(column_count); }

QString BandListModel::text(const data::Band& band, int column) const {
    switch (column) {
    case name: return QString::fromStdString(band.name);
    case wave:
        if (band.wavelength_nm)
            return withUnit(*band.wavelength_nm, QStringLiteral("nm"));
        for (const char* polarisation : {"VV", "VH", "HH", "HV"})
            if (band.name == polarisation)
                return tr("%1 polarisation").arg(QString::fromStdString(band.name));
        return QStringLiteral("–");
    case unit: return SmallPlot::valueName({band});
    case scale:
        if (band.scale == 1 && band.offset == 0)
            return tr("as stored");
        return band.offset == 0 ? QStringLiteral("× %1").arg(numberText(band.scale))
                                : QStringLiteral("× %1 %2 %3").arg(numberText(band.scale),
                                                                   band.offset < 0 ? QStringLiteral("−") : QStringLiteral("+"),
                                                                   numberText(std::abs(band.offset)));
    case resolution: return band.resolution_m ? withUnit(*band.resolution_m, QStringLiteral("m")) : QStringLiteral("–");
    case modality: return groupTitle(QString::fromStdString(band.modality));
    default: return {};
    }
}

QVariant BandListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(bands_[std::size_t(index.row())], index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (index.column() == wave || index.column() == resolution ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant BandListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == wave || section == resolution ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == scale)
        return tr("Physical value = stored value × scale + offset");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name: return tr("Band");
    case wave: return tr("Wavelength");
    case unit: return tr("Values");
    case scale: return tr("Scale");
    case resolution: return tr("Grid");
    case modality: return tr("Sensor");
    default: return {};
    }
}

QString BandListModel::csv() const {
    QString lines = QStringLiteral("band,wavelength_nm,quantity,scale,offset,resolution_m,modality\n");
    for (const data::Band& band : bands_) {
        const auto cell = [](const std::optional<double>& v) { return v ? QString::number(*v, 'g', 10) : QString(); };
        QString band_name = QString::fromStdString(band.name);
        if (band_name.contains(QLatin1Char(',')) || band_name.contains(QLatin1Char('"')))
            band_name = QLatin1Char('"') + band_name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        QString values = SmallPlot::valueName({band});
        values.remove(QLatin1Char(','));
        lines += QStringList{band_name, cell(band.wavelength_nm), values, cell(band.scale), cell(band.offset),
                             cell(band.resolution_m), QString::fromStdString(band.modality)}
                     .join(QLatin1Char(',')) +
                 QLatin1Char('\n');
    }
    return lines;
}

} // namespace terrella::widgets
