// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/draws_view.h"

#include "augment/draws.h"
#include "widgets/augment/crop_view.h"
#include "widgets/augment/figures.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {
constexpr int gap = space::between, row_gap = 4, bar = 3, largest = 168, least = 40;
} // namespace

DrawsView::DrawsView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DrawsView::setPreview(const Preview& preview) {
    preview_ = preview;
    updateGeometry();
    update();
}

void DrawsView::setFocusCell(const AugmentPreview::Focus& focus) {
    focus_ = focus;
    setAccessibleDescription(description(focus_));
    update();
}

DrawsView::Arrangement DrawsView::arranged(int width) const {
    Arrangement all;
    const int caption = fontMetrics().height() + 4;
    int draws = std::max(1, preview_.choice.draws);
    all.left = 0;
    all.cell = std::clamp((width - (draws - 1) * gap) / draws, least, largest);
    int y = 0;
    const bool headed = preview_.plans.size() > 1, many = preview_.samples.size() > 1;
    for (std::size_t p = 0; p < preview_.plans.size(); ++p) {
        const DrawnPlan& plan = preview_.plans[p];
        if (headed) {
            all.lines.push_back({p, 0, 0, plan.title, y, caption});
            y += caption + row_gap;
        }
        for (std::size_t s = 0; s < preview_.samples.size(); ++s) {
            if (many) {
                all.lines.push_back({p, s, 0, preview_.samples[s].name, y, caption});
                y += caption;
            }
            for (std::size_t v = 0; v < std::size_t(plan.views.size()); ++v) {
                const data::ViewShape shape = v < plan.shapes.size() ? plan.shapes[v] : data::ViewShape{1, 1, 1};
                // Small crops are drawn smaller, as they are.
                const int full = plan.shapes.empty() ? 1 : plan.shapes.front().height;
                const int height = std::clamp(all.cell * shape.height / std::max(full, 1), 24, all.cell);
                all.lines.push_back({p, s, v, {}, y, height});
                y += height + bar + row_gap;
            }
            y += many ? gap : 0;
        }
        if (p + 1 == preview_.plans.size()) { // the numbers of the draws stand under the last row
            all.lines.push_back({p, 0, 0, QString(), y, 0});
            y += caption;
        }
    }
    all.height = std::max(y, least);
    return all;
}

int DrawsView::heightForWidth(int width) const { return arranged(width).height; }

QSize DrawsView::sizeHint() const {
    const int width = std::max(this->width(), 360);
    return {width, heightForWidth(width)};
}

QSize DrawsView::minimumSizeHint() const {
    return {std::max(1, preview_.choice.draws) * (least + gap), heightForWidth(std::max(width(), 200))};
}

const DrawnCell* DrawsView::cell(const AugmentPreview::Focus& at) const {
    if (at.plan >= preview_.plans.size() || at.sample >= preview_.plans[at.plan].cells.size())
        return nullptr;
    const auto& draws = preview_.plans[at.plan].cells[at.sample];
    return at.draw < draws.size() && at.view < draws[at.draw].size() ? &draws[at.draw][at.view] : nullptr;
}

QRect DrawsView::cellRect(const AugmentPreview::Focus& at) const {
    const Arrangement all = arranged(width());
    for (const Line& line : all.lines)
        if (line.words.isEmpty() && line.height > 0 && line.plan == at.plan && line.sample == at.sample &&
            line.view == at.view && at.draw < std::size_t(preview_.choice.draws))
            return {all.left + int(at.draw) * (all.cell + gap), line.top, line.height, line.height};
    return {};
}

std::optional<AugmentPreview::Focus> DrawsView::cellAt(const QPoint& point) const {
    const Arrangement all = arranged(width());
    for (const Line& line : all.lines) {
        if (!line.words.isEmpty() || line.height == 0 || point.y() < line.top || point.y() > line.top + line.height)
            continue;
        const int column = (point.x() - all.left) / (all.cell + gap);
        const AugmentPreview::Focus at{line.plan, line.sample, std::size_t(std::max(column, 0)), line.view};
        if (point.x() >= all.left && cell(at) != nullptr)
            return at;
    }
    return std::nullopt;
}

QString DrawsView::description(const AugmentPreview::Focus& at) const {
    const DrawnCell* one = cell(at);
    if (one == nullptr)
        return {};
    const DrawnPlan& plan = preview_.plans[at.plan];
    const data::ViewGeometry& g = one->geometry;
    const double across = std::hypot(g.source_from_view[0], g.source_from_view[3]) * g.view_width;
    const double down = std::hypot(g.source_from_view[1], g.source_from_view[4]) * g.view_height;
    const double w = g.source_width, h = g.source_height;
    const double share = augment::shared_area(g.corners_in_source(), {{{0, 0}, {w, 0}, {w, h}, {0, h}}}) / (w * h);
    return tr("Epoch %1, %2: shows %3 × %4 of %5 × %6 pixels, %7 of the image, as %8 × %9")
        .arg(QString::number(preview_.choice.first_epoch + at.draw), plan.views[qsizetype(at.view)],
             QString::number(std::lround(across)), QString::number(std::lround(down)),
             QString::number(g.source_width), QString::number(g.source_height), percentText(share),
             QString::number(g.view_width), QString::number(g.view_height));
}

void DrawsView::draw(QPainter& painter, int width, bool with_focus) const {
    const Arrangement all = arranged(width);
    const Tones& tones = tonesOf(palette());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Line& line : all.lines) {
        const auto column = [&](int draw) { return all.left + draw * (all.cell + gap); };
        if (!line.words.isEmpty()) {
            painter.setPen(tones.muted);
            QFont strong = font();
            strong.setWeight(QFont::DemiBold);
            painter.setFont(strong);
            painter.drawText(QRect(0, line.top, width, line.height), Qt::AlignVCenter | Qt::AlignLeft,
                             painter.fontMetrics().elidedText(line.words, Qt::ElideMiddle, width));
            continue;
        }
        if (line.height == 0) {
            painter.setPen(tones.muted);
            painter.setFont(captionFont(font()));
            for (int n = 0; n < preview_.choice.draws; ++n)
                painter.drawText(QRect(column(n), line.top, all.cell, fontMetrics().height()), Qt::AlignCenter,
                                 tr("epoch %1").arg(preview_.choice.first_epoch + quint64(n)));
            continue;
        }
        for (int n = 0; n < preview_.choice.draws; ++n) {
            const AugmentPreview::Focus at{line.plan, line.sample, std::size_t(n), line.view};
            const QRect rect(column(n), line.top, line.height, line.height);
            painter.fillRect(rect, tones.surround);
            if (const DrawnCell* one = cell(at)) {
                painter.setRenderHint(QPainter::SmoothPixmapTransform,
                                      one->picture.width() > rect.width() * devicePixelRatioF());
                painter.drawImage(rect, one->picture);
            }
            painter.fillRect(QRect(rect.left(), rect.bottom() + 1, rect.width(), bar),
                             viewColor(int(line.view), tones.dark));
            if (with_focus && at == focus_) {
                painter.setPen(QPen(hasFocus() ? tones.accent : tones.text, 2));
                painter.drawRect(rect.adjusted(1, 1, -1, -1));
            }
        }
    }
}

void DrawsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry(); // the height follows the width
}

void DrawsView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw(painter, width(), true);
}

QImage DrawsView::contactSheet(qreal scale) const {
    QImage sheet(QSize(width(), heightForWidth(width())) * scale, QImage::Format_ARGB32_Premultiplied);
    sheet.setDevicePixelRatio(scale);
    sheet.fill(tonesOf(palette()).window);
    QPainter painter(&sheet);
    painter.setFont(font());
    draw(painter, width(), false);
    return sheet;
}

void DrawsView::choose(const AugmentPreview::Focus& focus) {
    if (focus == focus_ || cell(focus) == nullptr)
        return;
    setFocusCell(focus);
    Q_EMIT focusCellChanged(focus_);
}

void DrawsView::mousePressEvent(QMouseEvent* event) {
    if (const auto at = cellAt(event->position().toPoint()))
        choose(*at);
}

void DrawsView::keyPressEvent(QKeyEvent* event) {
    AugmentPreview::Focus next = focus_;
    const auto step = [&](int by) { // to the row above or below, over samples and plans
        std::vector<const Line*> rows;
        const Arrangement all = arranged(width());
        std::ptrdiff_t here = 0;
        for (const Line& line : all.lines)
            if (line.words.isEmpty() && line.height > 0) {
                if (line.plan == focus_.plan && line.sample == focus_.sample && line.view == focus_.view)
                    here = std::ssize(rows);
                rows.push_back(&line);
            }
        if (rows.empty())
            return;
        const Line& row = *rows[std::size_t(std::clamp<std::ptrdiff_t>(here + by, 0, std::ssize(rows) - 1))];
        next = {row.plan, row.sample, focus_.draw, row.view};
    };
    switch (event->key()) {
    case Qt::Key_Left: next.draw -= next.draw > 0 ? 1 : 0; break;
    case Qt::Key_Right: ++next.draw; break;
    case Qt::Key_Home: next.draw = 0; break;
    case Qt::Key_End: next.draw = std::size_t(std::max(preview_.choice.draws - 1, 0)); break;
    case Qt::Key_Up: step(-1); break;
    case Qt::Key_Down: step(1); break;
    default: return QWidget::keyPressEvent(event);
    }
    choose(next);
}

void DrawsView::focusInEvent(QFocusEvent* event) {
    update();
    QWidget::focusInEvent(event);
}

void DrawsView::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

void DrawsView::contextMenuEvent(QContextMenuEvent* event) {
    if (const auto at = cellAt(event->pos()))
        choose(*at);
    QMenu menu(this);
    if (const DrawnCell* one = cell(focus_))
        addFigureActions(menu, tr("this view"), [picture = one->picture] { return picture; }, this);
    addFigureActions(menu, tr("all draws"), [this] { return contactSheet(); }, this);
    menu.exec(event->globalPos());
}

bool DrawsView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const auto at = cellAt(help->pos()))
            QToolTip::showText(help->globalPos(), description(*at), this, cellRect(*at));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace terrella::widgets
