// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/health_strip.h"

#include "jobs/backend_text.h"
#include "training/health_figures.h"
#include "training/health_rules.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/train/health_card.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>
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
    std::string words = key;
    std::ranges::replace(words, '_', ' ');
    return jobs::backendText(words);
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
    return figure != nullptr ? jobs::backendText(figure->meaning) : QString();
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
    card->setStyle(run_name_, style_);
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

void HealthStrip::setStyle(const QString& name, std::optional<RunStyle> style) {
    run_name_ = name;
    style_ = style;
    for (const Figure& figure : figures_)
        figure.card->setStyle(name, style);
}

void HealthStrip::showOverlay(const RunCurves& run, const RunStyle& style) {
    for (const Figure& figure : figures_)
        if (const auto curve = run.health.find(figure.key); curve != run.health.end())
            figure.card->showOverlay(run, style, curve->second);
}

void HealthStrip::removeOverlay(const std::filesystem::path& folder) {
    for (const Figure& figure : figures_)
        figure.card->removeOverlay(folder);
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
