// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/augment/augment_preview.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QMenu;
class QTableWidget;
class QToolButton;

namespace terrella::widgets {

class ExperimentSession;
class PipelineModel;

/// Two pipelines side by side, row by row, with what differs in bold: the experiment's and another one, which is a
/// recipe, a file, or what was kept.
class ComparisonPanel : public QWidget {
    Q_OBJECT

public:
    ComparisonPanel(ExperimentSession& session, PipelineModel& model, QWidget* parent = nullptr);

    /// Takes the experiment's pipeline as it is now.
    void keepPresent();
    void setOther(const Comparison& other);
    [[nodiscard]] const std::optional<Comparison>& other() const { return other_; }
    [[nodiscard]] QTableWidget& table() { return *table_; }

Q_SIGNALS:
    void otherChanged();
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillMenu();
    void compare();
    void retranslate();

    ExperimentSession& session_;
    PipelineModel& model_;
    std::optional<Comparison> other_;
    QLabel* title_;
    QToolButton* choose_;
    QMenu* menu_;
    QComboBox* view_;
    QToolButton* take_;
    QToolButton* close_;
    QLabel* source_;
    QTableWidget* table_;
};

} // namespace terrella::widgets
