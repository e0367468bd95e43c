// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/health_strip.h"

#include "training/health_figures.h"
#include "training/health_rules.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace terrella::widgets {

namespace {

constexpr int most_figures = 9;
constexpr int narrowest = 150; // pixels a card needs for its title and value

QString titleOf(const std::string& key) {
    if (key == "lr")
        return HealthStrip::tr("learning rate");
    if (key == "feature_std_share")
        return HealthStrip::tr("deviation · √D");
    if (key == "embedding_std_share")
        return HealthStrip::tr("encoder · √D");
    if (key == "projection_rank")
        return HealthStrip::tr("effective rank");
    if (key == "gradient_norm")
        return HealthStrip::tr("gradient norm");
    if (key == "data_wait")
        return HealthStrip::tr("data wait");
    if (key == "momentum")
        return HealthStrip::tr("momentum");
    if (key == "images_per_s")
        return HealthStrip::tr("images/s");
    return QString::fromStdString(key).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString meaningOf(const std::string& key) {
    const training::HealthFigure* figure = training::health_figure(key);
    if (key == "feature_std_share")
        return HealthStrip::tr("Spread of the normalised embeddings times √D: about 1 when they fill the sphere, 0 when "
                               "all images got the same one. Healthy above %1.")
            .arg(numberText(*figure->low));
    if (key == "embedding_std_share")
        return HealthStrip::tr("The same spread before the projection head: what downstream tasks will see.");
    if (key == "projection_rank")
        return HealthStrip::tr("Directions that the projections use (RankMe). Healthy above %1, and above 4 % of those possible.")
            .arg(numberText(*figure->low));
    if (key == "gradient_norm")
        return HealthStrip::tr("Length of all gradients together. Rising without end means a learning rate too high.");
    if (key == "data_wait")
        return HealthStrip::tr("Share of the time in which training waits for images. Healthy below %1.")
            .arg(percentText(*figure->high));
    if (key == "lr")
        return HealthStrip::tr("Learning rate of the step, after warm-up and schedule.");
    if (key == "momentum")
        return HealthStrip::tr("The share of itself that the slowly following network keeps in a step.");
    return figure != nullptr ? QString::fromStdString(figure->meaning) : QString();
}

/// Where the figure is healthy; infinite where the band has no end.
std::optional<std::pair<double, double>> bandOf(const std::string& key) {
    const training::HealthFigure* figure = training::health_figure(key);
    if (figure == nullptr || (!figure->low && !figure->high))
        return std::nullopt;
    constexpr double open = std::numeric_limits<double>::infinity();
    return std::pair(figure->low.value_or(-open), figure->high.value_or(open));
}

std::optional<double> valueOf(const training::StepReport& step, const std::string& key) {
    if (key == "images_per_s")
        return step.images_per_s > 0 ? std::optional(step.images_per_s) : std::nullopt;
    return training::value_of(step, key);
}

/// What a run reports and nobody asked for is shown where it is the method's own: the others have their place.
bool isExtra(const std::string& key) {
    const training::HealthFigure* figure = training::health_figure(key);
    return figure == nullptr || figure->room == "methods";
}

} // namespace

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
    if (!band || !std::isfinite(band->first) || !std::isfinite(band->second))
        return; // an open band would fill the plot
    plot_->setBand(band, plot_->toolTip());
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

HealthStrip::HealthStrip(QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    for (const char* key : {"feature_std_share", "gradient_norm", "data_wait", "lr", "images_per_s"})
        addFigure(key, true);
    for (const char* key : {"projection_rank", "embedding_std_share", "momentum"})
        addFigure(key, false);
}

HealthCard& HealthStrip::addFigure(const std::string& key, bool usual) {
    // Colours of the two that are judged come from their band; the others take series colours.
    auto* card = new HealthCard(static_cast<int>(figures_.size()) % 5);
    card->setTitle(titleOf(key), meaningOf(key));
    card->setPercent(key == "data_wait");
    card->setBand(bandOf(key));
    card->plot().setExpectedEnd(end_);
    layout()->addWidget(card);
    figures_.push_back({key, card, usual, false});
    if (key == "images_per_s")
        card->plot().setAlwaysShown(0, 0);
    return *card;
}

void HealthStrip::clear() {
    for (Figure& figure : figures_) {
        figure.card->clear();
        figure.told = false;
    }
    showFitting();
}

void HealthStrip::setExpectedEnd(double step) {
    end_ = step;
    for (Figure& figure : figures_)
        figure.card->plot().setExpectedEnd(step);
}

void HealthStrip::append(const std::vector<training::StepReport>& steps) {
    for (const training::StepReport& step : steps)
        for (const auto& [key, value] : step.health)
            if (card(key) == nullptr && isExtra(key) && figures_.size() < most_figures && valueOf(step, key + "_share") == std::nullopt)
                addFigure(key, false); // not what another figure shows against its healthy value
    for (Figure& figure : figures_) {
        QVector<double> xs, ys;
        for (const training::StepReport& step : steps)
            if (const auto value = valueOf(step, figure.key)) {
                xs.append(double(step.step));
                ys.append(*value);
            }
        if (xs.isEmpty())
            continue;
        figure.told = true;
        figure.card->append(xs, ys);
    }
    showFitting();
}

void HealthStrip::setWarnings(const std::vector<std::string>& rules) {
    for (const Figure& figure : figures_) {
        const auto about = training::rules_about(figure.key);
        figure.card->setWarned(std::any_of(about.begin(), about.end(), [&](const training::HealthRule* rule) {
            return std::find(rules.begin(), rules.end(), rule->name) != rules.end();
        }));
    }
}

void HealthStrip::showFitting() {
    int room = std::max(2, (width() + space::between) / narrowest);
    for (Figure& figure : figures_) {
        const bool shown = (figure.usual || figure.told) && room > 0;
        room -= shown;
        if (shown == figure.card->isHidden())
            figure.card->setVisible(shown);
    }
}

void HealthStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showFitting();
}

HealthCard* HealthStrip::card(const std::string& figure) const {
    const auto found = std::find_if(figures_.begin(), figures_.end(), [&](const Figure& f) { return f.key == figure; });
    return found == figures_.end() ? nullptr : found->card;
}

void HealthStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HealthStrip::retranslate() {
    for (Figure& figure : figures_)
        figure.card->setTitle(titleOf(figure.key), meaningOf(figure.key));
}

} // namespace terrella::widgets
