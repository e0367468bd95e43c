// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/footprint_map.h"

#include "widgets/common/format.h"
#include "widgets/data/sample_facts.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

FootprintMap::FootprintMap(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Map of the samples"));
}

void FootprintMap::setPlaces(std::shared_ptr<const MapPlaces> places) {
    places_ = std::move(places);
    items_.clear();
    outline_.clear();
    current_.reset();
    selection_ = SampleSelection(places_ ? places_->longitude.size() : 0);
    fit();
}

void FootprintMap::setItems(const std::vector<std::uint32_t>& samples) {
    items_.clear();
    for (const std::uint32_t sample : samples)
        if (has(sample))
            items_.push_back(sample);
    viewMoved();
}

void FootprintMap::setDescriber(std::function<QColor(std::size_t)> color, std::function<QString(std::size_t)> name) {
    color_ = std::move(color);
    name_ = std::move(name);
    viewMoved();
}

void FootprintMap::setSelection(const SampleSelection& selection) {
    if (selection == selection_)
        return;
    selection_ = selection;
    viewMoved();
}

void FootprintMap::setCurrent(std::optional<std::size_t> sample) {
    if (sample == current_)
        return;
    current_ = sample;
    outline_.clear();
    // Bring it into sight, but leave a view that shows it where the user put it; a fitted one shows all.
    if (!fitted_ && sample && has(*sample) && !QRectF(rect()).contains(placeOf(*sample, view_))) {
        view_.longitude = double(places_->longitude[*sample]);
        view_.latitude = double(places_->latitude[*sample]);
        fitted_ = false;
        viewMoved();
    }
    update();
}

void FootprintMap::setFootprint(const std::vector<std::array<double, 2>>& outline) {
    outline_ = outline;
    update();
}

bool FootprintMap::has(std::size_t sample) const {
    return places_ && sample < places_->longitude.size() && !std::isnan(places_->longitude[sample]);
}

QPointF FootprintMap::placeOf(std::size_t sample, const MapView& view) const {
    return view.toScreen(double(places_->longitude[sample]), double(places_->latitude[sample]));
}

void FootprintMap::fit() {
    fitted_ = true;
    view_ = places_ ? fittedView(places_->bounds, size()) : MapView();
    viewMoved();
}

void FootprintMap::viewMoved() {
    dots_stale_ = true;
    update();
}

void FootprintMap::zoomAbout(const QPointF& point, double factor) {
    const QPointF fixed = view_.toDegrees(point);
    // From the whole globe to a pixel of aerial imagery.
    view_.pixels_per_degree = std::clamp(view_.pixels_per_degree * factor, height() / 200.0, 5e6);
    const QPointF now = view_.toDegrees(point);
    view_.longitude += fixed.x() - now.x();
    view_.latitude = std::clamp(view_.latitude + fixed.y() - now.y(), -90.0, 90.0);
    fitted_ = false;
    viewMoved();
}

std::optional<std::size_t> FootprintMap::sampleAt(const QPointF& point, double within) const {
    std::optional<std::size_t> nearest;
    double least = within * within;
    for (const std::uint32_t sample : items_) {
        const QPointF away = placeOf(sample, view_) - point;
        if (const double distance = QPointF::dotProduct(away, away); distance <= least) {
            least = distance;
            nearest = sample;
        }
    }
    return nearest;
}

void FootprintMap::choose(std::size_t sample, Qt::KeyboardModifiers modifiers) {
    SampleSelection selection = selection_;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        selection.set(sample, !selection.contains(sample));
    } else {
        selection.clear();
        selection.set(sample);
    }
    setCurrent(sample);
    setSelection(selection);
    Q_EMIT currentChanged();
    Q_EMIT selectionChanged();
}

void FootprintMap::selectInside(const QRectF& area, bool add) {
    SampleSelection selection = selection_;
    if (!add)
        selection.clear();
    for (const std::uint32_t sample : items_)
        if (area.contains(placeOf(sample, view_)))
            selection.set(sample);
    setSelection(selection);
    Q_EMIT selectionChanged();
}

void FootprintMap::step(int dx, int dy) {
    if (items_.empty())
        return;
    if (!current_ || !has(*current_))
        return choose(items_.front(), Qt::NoModifier);
    const QPointF from = placeOf(*current_, view_);
    std::optional<std::size_t> best;
    double least = 0;
    for (const std::uint32_t sample : items_) {
        const QPointF way = placeOf(sample, view_) - from;
        const double along = way.x() * dx + way.y() * dy, aside = std::abs(way.x() * dy) + std::abs(way.y() * dx);
        if (along <= 1e-6 || aside > along) // outside the quarter that the arrow points into
            continue;
        if (const double cost = along + aside; !best || cost < least) {
            least = cost;
            best = sample;
        }
    }
    if (best)
        choose(*best, Qt::NoModifier);
}

void FootprintMap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    pressed_ = event->position();
    moved_ = false;
}

void FootprintMap::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (pressed_ && (event->buttons() & Qt::LeftButton)) {
        if ((at - *pressed_).manhattanLength() >= 3)
            moved_ = true;
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            rubber_ = QRectF(*pressed_, at).normalized();
            update();
        } else if (moved_ && rubber_.isNull()) {
            const QPointF by = view_.toDegrees(at) - view_.toDegrees(*pressed_);
            view_.longitude -= by.x();
            view_.latitude = std::clamp(view_.latitude - by.y(), -90.0, 90.0);
            pressed_ = at;
            fitted_ = false;
            viewMoved();
        }
        return;
    }
    const auto sample = sampleAt(at);
    const QPointF degrees = view_.toDegrees(at);
    QString text = degreesText({degrees.x(), degrees.y()});
    if (sample && name_)
        text = name_(*sample) + QLatin1Char('\n') +
               degreesText({double(places_->longitude[*sample]), double(places_->latitude[*sample])});
    QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

void FootprintMap::mouseReleaseEvent(QMouseEvent* event) {
    if (!pressed_)
        return;
    pressed_.reset();
    if (!rubber_.isNull()) {
        const QRectF area = rubber_;
        rubber_ = {};
        selectInside(area, event->modifiers().testFlag(Qt::ControlModifier));
        update();
    } else if (!moved_) {
        if (const auto sample = sampleAt(event->position()))
            choose(*sample, event->modifiers());
    }
}

void FootprintMap::mouseDoubleClickEvent(QMouseEvent*) { fit(); }

void FootprintMap::wheelEvent(QWheelEvent* event) {
    zoomAbout(event->position(), std::pow(1.25, event->angleDelta().y() / 120.0));
    event->accept();
}

void FootprintMap::keyPressEvent(QKeyEvent* event) {
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
    case Qt::Key_Left: step(-1, 0); break;
    case Qt::Key_Right: step(1, 0); break;
    case Qt::Key_Up: step(0, -1); break;
    case Qt::Key_Down: step(0, 1); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomAbout(middle, 1.5); break;
    case Qt::Key_Minus: zoomAbout(middle, 1 / 1.5); break;
    case Qt::Key_0: fit(); break;
    case Qt::Key_Escape:
        if (selection_.count() == 0)
            return QWidget::keyPressEvent(event);
        setSelection(SampleSelection(selection_.size()));
        Q_EMIT selectionChanged();
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void FootprintMap::resizeEvent(QResizeEvent*) {
    view_.size = size();
    if (fitted_)
        fit();
    viewMoved();
}

void FootprintMap::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    addFigureActions(menu, this, [this] { return figure(); }, [this] { return csv(); });
    menu.addSeparator();
    menu.addAction(tr("Show all"), this, &FootprintMap::fit);
    menu.exec(event->globalPos());
}

void FootprintMap::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        viewMoved();
    QWidget::changeEvent(event);
}

QString FootprintMap::csv() const {
    QString lines = QStringLiteral("sample,longitude,latitude\n");
    for (const std::uint32_t sample : items_) {
        QString name = name_ ? name_(sample) : QString::number(sample);
        name = QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
        lines += QStringLiteral("%1,%2,%3\n").arg(name, QString::number(double(places_->longitude[sample]), 'f', 5),
                                                 QString::number(double(places_->latitude[sample]), 'f', 5));
    }
    return lines;
}

} // namespace terrella::widgets
