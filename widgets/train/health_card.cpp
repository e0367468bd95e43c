// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/health_card.h"

#include "widgets/common/curve_plot.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace terrella::widgets {

HealthCard::HealthCard(int color, QWidget* parent)
    : QFrame(parent), title_(new QLabel), value_(new QLabel), plot_(new CurvePlot) {
    setRole(this, "card");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 6, 4);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    title_->setFont(captionFont(title_->font()));
    title_->setMinimumWidth(10);
    QFont strong = title_->font();
    strong.setWeight(QFont::DemiBold);
    value_->setFont(strong);
    head->addWidget(title_, 1);
    head->addWidget(value_);
    layout->addLayout(head);
    layout->addWidget(plot_, 1);
    plot_->setCompact(true);
    plot_->addCurve({}, color);
    own_.color = color;
    setMinimumSize(60, 92);
}

void HealthCard::setTitle(const QString& title, const QString& meaning) {
    title_->setText(title);
    title_->setToolTip(meaning);
    setToolTip(meaning);
    plot_->setToolTip(meaning);
    plot_->setAccessibleName(title);
}

void HealthCard::setBand(std::optional<std::pair<double, double>> band) {
    band_ = band;
    if (!band)
        return;
    plot_->setBand(band, plot_->toolTip());
    // The whole of a band with two ends; the end of an open one where it is not far from the values.
    if (std::isfinite(band->first) && std::isfinite(band->second))
        plot_->setAlwaysShown(0, band->second);
}

void HealthCard::setWarned(bool warned) {
    if (warned == warned_)
        return;
    warned_ = warned;
    showValue();
}

void HealthCard::setPercent(bool percent) { percent_ = percent; }

void HealthCard::append(const QVector<double>& steps, const QVector<double>& values) {
    plot_->append(0, steps, values);
    if (!values.isEmpty())
        last_ = values.back();
    showValue();
}

void HealthCard::clear() {
    plot_->setData(0, {}, {});
    last_.reset();
    showValue();
}

QString HealthCard::valueText() const { return value_->text(); }

void HealthCard::showValue() {
    const Tones& tones = tonesOf(palette());
    QColor color = tones.text;
    QString text = last_ ? percent_ ? percentText(*last_) : numberText(*last_) : QString();
    if (last_ && band_) {
        const bool healthy = *last_ >= band_->first && *last_ <= band_->second;
        if (healthy)
            color = tones.good_text;
        else if (warned_) {
            color = tones.bad_text;
            text.prepend(QStringLiteral("▲ "));
        }
    }
    value_->setText(text);
    // By a style sheet: the program's own one gives a label back the palette it had before a theme change.
    if (const QString style = QStringLiteral("color: %1").arg(color.name()); value_->styleSheet() != style)
        value_->setStyleSheet(style);
    plot_->setAccessibleDescription(text);
}

void HealthCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showValue();
}

void HealthCard::setStyle(const QString& name, std::optional<RunStyle> style) {
    plot_->setCurveName(0, name);
    plot_->setCurveStyle(0, style.value_or(own_).color, style.value_or(own_).mark);
}

void HealthCard::showOverlay(const RunCurves& run, const RunStyle& style, const RunCurve& curve) {
    const QString id = QString::fromStdString(run.folder.string());
    qsizetype at = overlays_.indexOf(id);
    if (at < 0) {
        at = overlays_.size();
        overlays_.append(id);
        plot_->addCurve(run.name, style.color);
    }
    plot_->setCurveStyle(int(at) + 1, style.color, style.mark);
    showCurve(*plot_, int(at) + 1, curve);
}

void HealthCard::removeOverlay(const std::filesystem::path& folder) {
    const qsizetype at = overlays_.indexOf(QString::fromStdString(folder.string()));
    if (at < 0)
        return;
    overlays_.removeAt(at);
    plot_->removeCurve(int(at) + 1);
}

} // namespace terrella::widgets
