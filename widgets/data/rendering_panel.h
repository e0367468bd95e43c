// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/sample_picture.h"

#include <QWidget>

#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QSlider;

namespace terrella::widgets {

/// The finer choices of how samples are drawn: any three bands, whose values the stretch looks at, gamma, and the
/// colours of single bands.
class RenderingPanel : public QWidget {
    Q_OBJECT

public:
    explicit RenderingPanel(QWidget* parent = nullptr);

    void setBands(const std::vector<data::Band>& bands);
    /// Shows a look without telling that it was edited.
    void setLook(const Look& look);

Q_SIGNALS:
    void edited(const terrella::widgets::Look& look);

protected:
    void changeEvent(QEvent* event) override;

private:
    void chooseBands();
    void tell();
    void retranslate();

    std::vector<data::Band> bands_;
    Look look_;
    std::array<QLabel*, 4> names_{}; // bands, stretch over, gamma, colours
    std::array<QComboBox*, 3> rgb_{};
    QComboBox* scope_;
    QSlider* gamma_;
    QLabel* gamma_value_;
    QComboBox* map_;
};

} // namespace terrella::widgets
