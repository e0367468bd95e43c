// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/accuracy_panel.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace terrella::widgets {

/// Two bars from 0 to 100 %: the run's in the accent, the untrained one's in grey.
class AccuracyPanel::Bars : public QWidget {
public:
    Bars() { setMinimumSize(120, 2 * line() + 4); }

    void set(const QString& name, std::optional<double> run, std::optional<double> random) {
        name_ = name;
        run_ = run;
        random_ = random;
        setAccessibleName(name);
        setAccessibleDescription((run ? percentText(*run) : QStringLiteral("–")) + QStringLiteral(" / ") +
                                 (random ? percentText(*random) : QStringLiteral("–")));
        setMinimumHeight(2 * line() + 4);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tones& tones = tonesOf(palette());
        const QFontMetrics metrics = fontMetrics();
        const QString untrained = AccuracyPanel::tr("untrained");
        const int names = std::max(metrics.horizontalAdvance(name_), metrics.horizontalAdvance(untrained)) + 10;
        const int values = metrics.horizontalAdvance(percentText(1)) + 8;
        const int room = width() - names - values;
        const auto row = [&](int y, const QString& word, std::optional<double> value, const QColor& bar,
                             const QColor& text) {
            painter.setPen(text);
            painter.drawText(QRect(0, y, names, line()), Qt::AlignLeft | Qt::AlignVCenter, word);
            painter.setPen(Qt::NoPen);
            painter.setBrush(tones.grid);
            const QRectF track(names, y + line() / 2.0 - 4, room, 8);
            painter.drawRoundedRect(track, 2, 2);
            if (value) {
                painter.setBrush(bar);
                painter.drawRoundedRect(QRectF(track.left(), track.top(), room * *value, track.height()), 2, 2);
            }
            painter.setPen(text);
            painter.drawText(QRect(width() - values, y, values, line()), Qt::AlignRight | Qt::AlignVCenter,
                             value ? percentText(*value) : QStringLiteral("–"));
        };
        row(2, name_, run_, tones.accent, tones.text);
        row(2 + line(), untrained, random_, tones.muted, tones.muted);
    }

private:
    [[nodiscard]] int line() const { return fontMetrics().height() + 2; }

    QString name_;
    std::optional<double> run_, random_;
};

AccuracyPanel::AccuracyPanel(QWidget* parent)
    : QFrame(parent), title_(new QLabel), hint_(new QLabel), knn_(new Bars), linear_(new Bars),
      measure_(new QPushButton) {
    setRole(this, "card");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 10, 6);
    layout->setSpacing(space::group);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    QFont strong = title_->font();
    strong.setWeight(QFont::DemiBold);
    title_->setFont(strong);
    hint_->setFont(captionFont(hint_->font()));
    setRole(hint_, "caption");
    words->addWidget(title_);
    words->addWidget(hint_);
    layout->addLayout(words);
    layout->addWidget(knn_, 1);
    layout->addWidget(linear_, 1);
    layout->addWidget(measure_);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(measure_, &QPushButton::clicked, this, &AccuracyPanel::measureRequested);
    retranslate();
}

void AccuracyPanel::setAccuracies(const Accuracies& accuracies) {
    accuracies_ = accuracies;
    retranslate();
}

void AccuracyPanel::setMeasuring(bool measuring) {
    measuring_ = measuring;
    retranslate();
}

void AccuracyPanel::retranslate() {
    title_->setText(tr("What it learned"));
    hint_->setText(tr("accuracy on held-out images"));
    knn_->set(tr("kNN"), accuracies_.knn, accuracies_.knn_random);
    linear_->set(tr("linear"), accuracies_.linear, accuracies_.linear_random);
    const bool whole = accuracies_.knn && accuracies_.linear && accuracies_.knn_random && accuracies_.linear_random;
    measure_->setText(measuring_ ? tr("Measuring…") : whole ? tr("Measure again") : tr("Measure"));
    measure_->setToolTip(tr("Measure kNN and linear accuracy of this run and of the same network untrained"));
    measure_->setEnabled(!measuring_);
}

void AccuracyPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace terrella::widgets
