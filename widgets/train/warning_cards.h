// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/report.h"

#include <QWidget>

#include <string>
#include <vector>

class QFrame;
class QLabel;
class QPushButton;

namespace terrella::widgets {

/// What looks wrong with a run: what was seen, why that is so, what to try. One at a time: the gravest and newest
/// unless another one is asked for.
class WarningCards : public QWidget {
    Q_OBJECT

public:
    explicit WarningCards(QWidget* parent = nullptr);

    void clear();
    void add(const training::Warning& warning);
    /// Shows this one, also when it was dismissed.
    void show(const training::Warning& warning);
    using QWidget::show;
    [[nodiscard]] int count() const { return static_cast<int>(warnings_.size()); }
    [[nodiscard]] int openCount() const;
    /// The rules of the warnings that were not dismissed.
    [[nodiscard]] std::vector<std::string> openRules() const;

Q_SIGNALS:
    void changed();
    /// "Start a new run with this change" of a warning that names one.
    void tryRequested(const terrella::training::Warning& warning);
    /// Where on the curve it fired is wanted.
    void pointRequested(const terrella::training::Warning& warning);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        training::Warning warning; // of the rule, as it is shown: the newest unless an earlier one is asked for
        bool dismissed = false;
    };
    [[nodiscard]] const Entry* shown() const;
    void showNext();
    void showGravest();

    std::vector<Entry> warnings_;
    std::string chosen_; // rule that was asked for; empty: the gravest is shown
    QFrame* card_;
    QLabel* title_;
    QLabel* text_;
    QPushButton* try_;
    QPushButton* point_;
    QPushButton* next_;
    QPushButton* copy_;
    QPushButton* dismiss_;
};

} // namespace terrella::widgets
