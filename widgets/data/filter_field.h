// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/filter.h"

#include <QLineEdit>

#include <cstdint>
#include <vector>

class QTreeWidget;

namespace terrella::widgets {

/// The filter line: completes keys and names in a list below it, and underlines what is not understood where it
/// stands. Down or Ctrl+Space opens the list, Tab or Return takes the entry, Escape closes it.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);
    ~FilterField() override;

    /// What the dataset in hand knows; `counts` are the samples of each class.
    void setNames(data::FilterNames names, std::vector<std::int64_t> counts);
    void setProblems(std::vector<data::FilterProblem> problems);
    /// The list is open.
    [[nodiscard]] bool isCompleting() const;
    [[nodiscard]] QTreeWidget* completions() const { return list_; }

Q_SIGNALS:
    /// Return while no list is open: what the line says holds.
    void accepted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void suggest(bool asked);
    void take();
    [[nodiscard]] int xOf(qsizetype position) const;

    data::FilterNames names_;
    std::vector<std::int64_t> counts_;
    std::vector<data::FilterProblem> problems_;
    QTreeWidget* list_;
};

} // namespace terrella::widgets
