// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/doubts.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace terrella::widgets {

/// What is doubtful in a pipeline: a card each with what is seen, why, and what to do instead. A click on "Show" leads
/// to the operation. Nothing here blocks anything.
class DoubtList : public QWidget {
    Q_OBJECT

public:
    explicit DoubtList(QWidget* parent = nullptr);

    /// `where` names each doubt's operation (and its view), one a doubt.
    void setDoubts(const std::vector<augment::Doubt>& doubts, const QStringList& where);
    [[nodiscard]] int count() const { return int(doubts_.size()); }

Q_SIGNALS:
    /// The doubt's number.
    void shown(int doubt);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<augment::Doubt> doubts_;
    QStringList where_;
    QVBoxLayout* layout_;
};

} // namespace terrella::widgets
