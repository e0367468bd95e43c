// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QToolButton;

namespace terrella::widgets {

class ElidedLabel;

/// What is known of a sample, a line each; lines without anything to say are left out.
class SampleFacts : public QWidget {
    Q_OBJECT

public:
    enum Row { classes, file, split, date, size, missing, value, place, crs, pixel, row_count };

    explicit SampleFacts(QWidget* parent = nullptr);

    /// Empty text takes the line away.
    void setText(Row row, const QString& text);
    [[nodiscard]] QString text(Row row) const;
    /// The file that "Show in folder" and "Copy path" are about; empty: neither is offered.
    void setPath(const QString& path);
    /// The file, or the archive or folder it lies in, that exists on disk; empty when none does.
    [[nodiscard]] static QString existingPart(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::array<QLabel*, row_count> names_{};
    std::array<ElidedLabel*, row_count> values_{};
    QToolButton* show_;
    QToolButton* copy_;
    QString path_;
};

/// "Forest" or "Conifers, Water bodies": the classes of a sample; "Unlabelled" without any.
QString classesText(const data::DatasetInfo& info, const data::SampleInfo& sample);
/// "10 m", "0.0000898° × 0.0000898°": the ground that a pixel covers; empty without a geotransform.
QString pixelSizeText(const data::Sample& sample, double metres_per_unit);
/// "8.5421° E 47.1234° N"
QString degreesText(const std::array<double, 2>& location);

} // namespace terrella::widgets
