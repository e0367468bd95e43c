// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/grid_dialog.h"

#include "base/error.h"
#include "jobs/backend_text.h"
#include "training/grid.h"
#include "widgets/common/theme.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace terrella::widgets {

GridDialog::GridDialog(training::Experiment base, QWidget* parent)
    : QDialog(parent), base_(std::move(base)), lines_(new QPlainTextEdit), outcome_(new QLabel) {
    setWindowTitle(tr("Several values"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::between);
    auto* words =
        new QLabel(tr("One setting a line, its values after it. Every combination becomes a run of the experiment "
                      "in the form; several seeds tell how much of a difference is chance."));
    words->setWordWrap(true);
    layout->addWidget(words);
    lines_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    lines_->setPlainText(QStringLiteral("seed = 0..2"));
    lines_->setPlaceholderText(QStringLiteral("optimizer.lr = 0.01, 0.03\nseed = 0..2"));
    lines_->setAccessibleName(tr("Settings and their values"));
    lines_->setTabChangesFocus(true);
    layout->addWidget(lines_, 1);
    outcome_->setWordWrap(true);
    outcome_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    outcome_->setMinimumHeight(4 * fontMetrics().lineSpacing());
    outcome_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(outcome_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    add_ = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(lines_, &QPlainTextEdit::textChanged, this, &GridDialog::read);
    resize(34 * fontMetrics().averageCharWidth() + 320, 380);
    read();
}

void GridDialog::read() {
    constexpr std::size_t shown = 4;
    experiments_.clear();
    try {
        std::vector<training::GridAxis> axes;
        const QStringList typed = lines_->toPlainText().split(QLatin1Char('\n'));
        for (const QString& line : typed)
            if (!line.trimmed().isEmpty())
                axes.push_back(training::parse_axis(line.trimmed().toStdString()));
        if (!axes.empty())
            experiments_ = training::experiment_grid(base_, axes);
        QStringList names;
        for (std::size_t i = 0; i < std::min(shown, experiments_.size()); ++i)
            names << QString::fromStdString(experiments_[i].name);
        outcome_->setText(experiments_.empty() ? tr("Name at least one setting.")
                                               : names.join(QStringLiteral(", ")) +
                                                     (experiments_.size() > shown ? QStringLiteral(", …") : QString()));
    } catch (const Error& error) {
        outcome_->setText(jobs::backendText(told("%1. %2", error.happened_message(), error.remedy_message())));
    }
    add_->setText(experiments_.empty()
                      ? tr("Add to the queue")
                      : tr("Add %n run(s) to the queue", nullptr, static_cast<int>(experiments_.size())));
    add_->setEnabled(!experiments_.empty());
}

} // namespace terrella::widgets
