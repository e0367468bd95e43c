// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/remark.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace terrella::widgets {

/// What opening the data left open or finds likely wrong, one thing after the other: a question has a button for each
/// answer, which is a value of a setting of `data`; what is only doubtful can be dismissed.
class RemarkNotice : public QFrame {
    Q_OBJECT

public:
    explicit RemarkNotice(QWidget* parent = nullptr);

    /// Shows the doubtful and undecided ones of `remarks`; hides where there are none.
    void setRemarks(const std::vector<data::Remark>& remarks);
    /// The buttons that answer what is asked now.
    [[nodiscard]] const std::vector<QPushButton*>& answers() const { return answers_; }
    [[nodiscard]] QPushButton* laterButton() const { return later_; }

Q_SIGNALS:
    /// The setting `key` of `data` is to have this value.
    void answered(const QString& key, const QString& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showNext();

    std::vector<data::Remark> left_; // the first is shown
    QLabel* words_;
    QHBoxLayout* buttons_;
    std::vector<QPushButton*> answers_;
    QPushButton* later_;
};

} // namespace terrella::widgets
