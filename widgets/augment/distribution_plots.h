// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/augment/preview_pictures.h"

#include <QWidget>

namespace terrella::widgets {

class CurveCard;

/// What the draws are like over many of them: area, aspect and overlap of the rectangles.
class DistributionPlots : public QWidget {
    Q_OBJECT

public:
    explicit DistributionPlots(QWidget* parent = nullptr);

    void setDistribution(const Distribution& distribution);
    [[nodiscard]] CurveCard& area() { return *area_; }
    [[nodiscard]] CurveCard& aspect() { return *aspect_; }
    [[nodiscard]] CurveCard& overlap() { return *overlap_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    CurveCard* area_;
    CurveCard* aspect_;
    CurveCard* overlap_;
};

/// Pixels over values, before and after: of one picture of the strip and the one it is compared with.
class ValuePlot : public QWidget {
    Q_OBJECT

public:
    explicit ValuePlot(QWidget* parent = nullptr);

    /// `axis` names the values with their unit.
    void setCounts(const ValueCounts& before, const ValueCounts& after, const QString& before_name,
                   const QString& after_name, const QString& axis);
    void clear();
    [[nodiscard]] CurveCard& card() { return *card_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    CurveCard* card_;
    QString axis_;
};

/// What the stored values of these bands are, with the unit: "Backscatter (dB)"; "Value" where they differ.
QString valueAxis(const std::vector<data::Band>& bands, const BandCombination& combination);

} // namespace terrella::widgets
