// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

/// One job where its result will be: what it does, how far it is, and Cancel. Afterwards a line that says what came of
/// it.
class JobRow : public QWidget {
    Q_OBJECT

public:
    explicit JobRow(jobs::JobRunner& jobs, QWidget* parent = nullptr);

    /// Follows a job from now on; `text` says what it does.
    void follow(quint64 job, const QString& text);
    /// It ended: bar and button go, the line stays.
    void conclude(const QString& text);

Q_SIGNALS:
    /// The user, or whoever else, stopped it.
    void cancelled();

private:
    void showProgress();

    jobs::JobRunner& jobs_;
    quint64 job_ = 0;
    QString text_;
    QLabel* about_;
    QProgressBar* bar_;
    QPushButton* cancel_;
};

} // namespace terrella::widgets
