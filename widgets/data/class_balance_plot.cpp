// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/class_balance_plot.h"

#include "widgets/common/data_colors.h"
#include "widgets/common/figure_export.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QMenu>

#include <algorithm>
#include <numeric>

namespace terrella::widgets {

ClassBalancePlot::ClassBalancePlot(QWidget* parent) : QCustomPlot(parent) {
    setAccessibleName(tr("Class balance"));
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    axisRect()->setMargins(QMargins(0, 4, 64, 0)); // the counts stand right of the bars
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(captionFont(font()));
        axis->setLabelFont(captionFont(font()));
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
    }
    xAxis->setNumberFormat(QStringLiteral("gb"));
    xAxis->ticker()->setTickCount(4);
    yAxis->grid()->setVisible(false);
    yAxis->setRangeReversed(true); // the first class at the top
}

void ClassBalancePlot::setCounts(const QStringList& classes, const std::vector<std::int64_t>& counts,
                                 std::int64_t unlabelled) {
    names_ = classes;
    counts_ = counts;
    counts_.resize(std::size_t(names_.size()), 0);
    classes_ = int(names_.size());
    if (unlabelled > 0) {
        names_.append(tr("Unlabelled"));
        counts_.push_back(unlabelled);
    }
    setMinimumHeight(wantedHeight());
    draw();
}

int ClassBalancePlot::wantedHeight() const {
    return std::max(120, int(names_.size()) * (QFontMetrics(captionFont(font())).height() + 4) + 48);
}

double ClassBalancePlot::imbalance() const {
    std::int64_t least = 0, greatest = 0;
    for (int i = 0; i < classes_; ++i)
        if (const std::int64_t count = counts_[std::size_t(i)]; count > 0) {
            least = least == 0 ? count : std::min(least, count);
            greatest = std::max(greatest, count);
        }
    return least > 0 ? double(greatest) / double(least) : 0;
}

void ClassBalancePlot::draw() {
    const Tones& tones = tonesOf(palette());
    setBackground(tones.base);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelColor(axis == yAxis ? tones.text : tones.muted);
        axis->setLabelColor(tones.muted);
        axis->grid()->setPen(QPen(tones.grid, 1));
        axis->grid()->setZeroLinePen(QPen(tones.grid, 1));
    }
    clearPlottables();
    clearItems();
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    std::int64_t greatest = 1;
    for (qsizetype i = 0; i < names_.size(); ++i) {
        const std::int64_t count = counts_[std::size_t(i)];
        greatest = std::max(greatest, count);
        ticker->addTick(double(i), QFontMetrics(captionFont(font())).elidedText(names_[i], Qt::ElideMiddle, 200));
        auto* bar = new QCPBars(yAxis, xAxis); // across: names are read without turning the head
        bar->setName(names_[i]);
        bar->setWidth(0.72);
        bar->setPen(Qt::NoPen);
        bar->setBrush(classColor(i < classes_ ? int(i) : -1, classes_));
        bar->addData(double(i), double(count));
        auto* text = new QCPItemText(this);
        text->position->setCoords(double(count), double(i));
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        text->setPadding(QMargins(4, 0, 0, 0));
        text->setText(countText(count));
        text->setFont(captionFont(font()));
        text->setColor(tones.muted);
        text->setClipToAxisRect(false);
    }
    yAxis->setTicker(ticker);
    const auto labelled = std::accumulate(counts_.begin(), counts_.begin() + classes_, std::int64_t(0));
    if (classes_ > 1 && labelled > 0) {
        const double share = double(labelled) / classes_;
        auto* equal = new QCPItemLine(this);
        equal->start->setCoords(share, -0.6);
        equal->end->setCoords(share, classes_ - 0.4);
        equal->setPen(QPen(tones.muted, 1, Qt::DashLine));
    }
    xAxis->setLabel(tr("Samples (dashed: an equal share)"));
    xAxis->setRange(0, double(greatest) * 1.02);
    yAxis->setRange(-0.7, double(names_.size()) - 0.3);
    replot(QCustomPlot::rpQueuedReplot);
}

QString ClassBalancePlot::csv() const {
    QString lines = QStringLiteral("class,samples\n");
    for (qsizetype i = 0; i < names_.size(); ++i) {
        QString name = names_[i];
        lines += QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QStringLiteral("\",") +
                 QString::number(counts_[std::size_t(i)]) + QLatin1Char('\n');
    }
    return lines;
}

void ClassBalancePlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        draw();
    QCustomPlot::changeEvent(event);
}

void ClassBalancePlot::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    addFigureActions(
        menu, this, [this] { return figureOf(*this, QStringLiteral("class-balance")); }, [this] { return csv(); });
    menu.exec(event->globalPos());
}

std::vector<std::int64_t> classCountsOf(const data::Dataset& dataset, const std::vector<std::size_t>& indices) {
    const std::size_t classes = dataset.info().classes.size();
    std::vector<std::int64_t> counts(classes + 1, 0);
    for (const std::size_t index : indices) {
        const data::SampleInfo& sample = dataset.sample(index);
        bool any = false;
        const auto add = [&](int label) {
            if (label < 0 || std::size_t(label) >= classes)
                return;
            ++counts[std::size_t(label)];
            any = true;
        };
        add(sample.label);
        for (const int label : sample.labels)
            add(label);
        if (!any)
            ++counts.back();
    }
    return counts;
}

} // namespace terrella::widgets
