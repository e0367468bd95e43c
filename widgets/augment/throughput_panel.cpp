// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/throughput_panel.h"

#include "widgets/augment/pipeline_model.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>

namespace terrella::widgets {

namespace {

/// The same operation in several views counts together: what would be saved by leaving it out.
struct OperationCost {
    QString name;
    double microseconds = 0, share = 0;
};

std::vector<OperationCost> costsOf(const augment::Throughput& throughput) {
    std::vector<OperationCost> costs;
    std::map<std::string, std::size_t> at;
    for (const augment::OperationSpeed& one : throughput.operations) {
        const auto [found, fresh] = at.emplace(one.operation, costs.size());
        if (fresh)
            costs.push_back({one.operation == "unit-range" ? ThroughputPanel::tr("Read into the unit range")
                             : one.operation == "write"    ? ThroughputPanel::tr("Normalise and write")
                                                           : operationTitle(one.operation)});
        costs[found->second].microseconds += one.microseconds;
        costs[found->second].share += one.share;
    }
    return costs;
}

QString rateText(double images_per_s) {
    const QString unit = ThroughputPanel::tr("images/s");
    return images_per_s < 1000 ? withUnit(images_per_s, unit)
                               : countText(std::llround(images_per_s)) + thinSpace() + unit;
}

QString timeText(double microseconds) {
    return microseconds < 1000 ? withUnit(microseconds, QStringLiteral("µs"))
                               : withUnit(microseconds / 1000, QStringLiteral("ms"));
}

} // namespace

ThroughputPanel::ThroughputPanel(QWidget* parent)
    : QWidget(parent), rate_(new QLabel), verdict_(new QLabel), table_(new QWidget), rows_(new QGridLayout(table_)),
      progress_(new QProgressBar), measure_(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    for (QLabel* label : {rate_, verdict_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setHorizontalSpacing(space::page);
    rows_->setVerticalSpacing(2);
    rows_->setColumnStretch(0, 1);
    layout->addWidget(table_);
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    layout->addWidget(progress_);
    layout->addWidget(measure_, 0, Qt::AlignLeft);
    connect(measure_, &QPushButton::clicked, this,
            [this] { measuring_ ? Q_EMIT stopRequested() : Q_EMIT measureRequested(); });
    retranslate();
}

void ThroughputPanel::setMeasuring(bool measuring) {
    measuring_ = measuring;
    progress_->setValue(0);
    retranslate();
}

void ThroughputPanel::setProgress(double fraction) { progress_->setValue(int(100 * fraction)); }

void ThroughputPanel::setReport(const jobs::SupplyReport& report) {
    report_ = report;
    outdated_ = false;
    retranslate();
}

void ThroughputPanel::setOutdated() {
    if (!report_ || outdated_)
        return;
    outdated_ = true;
    retranslate();
}

void ThroughputPanel::setAvailable(bool available) { measure_->setEnabled(available || measuring_); }

QString ThroughputPanel::verdict() const {
    if (!report_)
        return {};
    if (!report_->forecast)
        return tr("A run is training: measure again afterwards to learn whether it would wait.");
    const augment::WaitForecast& forecast = *report_->forecast;
    if (forecast.waiting <= 0)
        return QStringLiteral("✓ ") + tr("Training here takes %1: it will not wait for its views.")
                                          .arg(rateText(forecast.wanted));
    return QStringLiteral("▲ ") +
           tr("Training here takes %1 and would wait %2 of the time for its views. Raise the loader threads "
              "(data.workers), or leave out what costs most.")
               .arg(rateText(forecast.wanted), percentText(forecast.waiting));
}

void ThroughputPanel::retranslate() {
    while (QLayoutItem* item = rows_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    progress_->setVisible(measuring_);
    progress_->setAccessibleName(tr("Progress of the measurement"));
    measure_->setText(measuring_ ? tr("Stop") : tr("Measure"));
    measure_->setToolTip(tr("Runs the views for two seconds on one core, then some steps of training with the method, "
                            "backbone and batch (64 at most) of the experiment"));
    verdict_->setVisible(report_.has_value());
    table_->setVisible(report_.has_value());
    if (!report_) {
        rate_->setText(measuring_ ? tr("Measuring…")
                                  : tr("How fast is this pipeline, and would training wait for it?"));
        setRole(rate_, "muted");
        return;
    }
    setRole(rate_, outdated_ ? "muted" : "");
    const QString rate =
        tr("%1 a core, with all views of an image; %n loader thread(s)", nullptr, report_->workers)
            .arg(rateText(report_->views.images_per_s));
    rate_->setText(outdated_ ? tr("Before the last change: %1").arg(rate) : rate);
    verdict_->setText(verdict());
    const Tones& tones = tonesOf(palette());
    const bool waits = report_->forecast && report_->forecast->waiting > 0;
    verdict_->setStyleSheet(QStringLiteral("color: %1").arg(
        (outdated_ || !report_->forecast ? tones.muted : waits ? tones.watch_text : tones.good_text).name()));
    verdict_->setToolTip(tr("Each loader thread is taken to have a core to itself. Training was measured in %1 with the "
                            "usual parameters of its method and backbone.")
                             .arg(QString::fromStdString(report_->precision)));
    int row = 0;
    for (const OperationCost& cost : costsOf(report_->views)) {
        auto* name = new QLabel(cost.name);
        auto* time = new QLabel(timeText(cost.microseconds));
        auto* share = new QLabel(percentText(cost.share));
        for (QLabel* number : {time, share})
            number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setRole(name, "muted");
        setRole(share, "muted");
        const double alone = cost.microseconds > 0 ? 1e6 / cost.microseconds : 0;
        time->setToolTip(tr("%1 if there were nothing else").arg(rateText(alone)));
        rows_->addWidget(name, row, 0);
        rows_->addWidget(time, row, 1);
        rows_->addWidget(share, row++, 2);
    }
}

void ThroughputPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace terrella::widgets
