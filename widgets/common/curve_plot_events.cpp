// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse, keys and the theme do to a CurvePlot.
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_cursor.h"
#include "widgets/common/curve_plot_export.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

#include <QMenu>

#include <algorithm>

namespace terrella::widgets {

void CurvePlot::applyPalette() {
    const Tones& tones = tonesOf(palette());
    setBackground(QBrush(tones.base));
    const QFont small = captionFont(font());
    for (QCPAxis* axis : {xAxis, yAxis, yAxis2}) {
        axis->setTickLabelColor(tones.muted);
        axis->setLabelColor(tones.muted);
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
        axis->grid()->setPen(QPen(tones.grid, 1));
    }
    QColor healthy = tones.good;
    healthy.setAlpha(tones.dark ? 36 : 30);
    band_->setBrush(healthy);
    healthy.setAlpha(150);
    for (QCPItemStraightLine* end : {band_low_, band_high_})
        end->setPen(QPen(healthy, 1, Qt::DashLine));
    reference_->setPen(QPen(tones.bad, 1, Qt::DashLine));
    reference_label_->setColor(tones.bad_text);
    reference_label_->setFont(small);
    for (Curve& curve : curves_)
        styleCurve(curve);
    replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::changeEvent(QEvent* event) {
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        applyPalette();
}

void CurvePlot::showEvent(QShowEvent* event) {
    QCustomPlot::showEvent(event);
    if (dirty_)
        changed();
}

void CurvePlot::resizeEvent(QResizeEvent* event) {
    QCustomPlot::resizeEvent(event);
    cursor_->resize(size());
    fitTicks();
}

void CurvePlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        setFocus(Qt::MouseFocusReason);
    pressed_at_ = event->pos();
    QCustomPlot::mousePressEvent(event);
}

void CurvePlot::mouseMoveEvent(QMouseEvent* event) {
    const QCPRange x = xAxis->range(), y = yAxis->range();
    QCustomPlot::mouseMoveEvent(event);
    if (xAxis->range() != x || yAxis->range() != y) {
        setFollowing(false);
        replot(QCustomPlot::rpQueuedReplot);
    }
    if (event->buttons() == Qt::NoButton) {
        if (const auto shape = noteAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor;
            cursor().shape() != shape)
            setCursor(shape);
        setCursorAt(axisRect()->rect().contains(event->pos())
                        ? std::optional(xAxis->pixelToCoord(event->position().x()))
                        : std::nullopt);
    }
}

void CurvePlot::leaveEvent(QEvent* event) {
    QCustomPlot::leaveEvent(event);
    setCursorAt({});
}

void CurvePlot::wheelEvent(QWheelEvent* event) {
    if (curves_.empty()) {
        event->ignore();
        return;
    }
    // Over an axis, or with Ctrl or Shift, only that axis.
    const QRect inner = axisRect()->rect();
    const QPointF at = event->position();
    Qt::Orientations which = Qt::Horizontal | Qt::Vertical;
    if (at.x() < inner.left() || event->modifiers().testFlag(Qt::ShiftModifier))
        which = Qt::Vertical;
    else if (at.y() > inner.bottom() || event->modifiers().testFlag(Qt::ControlModifier))
        which = Qt::Horizontal;
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    const double factor = std::pow(0.85, turned / 120.0);
    if (which.testFlag(Qt::Horizontal))
        xAxis->scaleRange(factor, xAxis->pixelToCoord(std::clamp<double>(at.x(), inner.left(), inner.right())));
    if (which.testFlag(Qt::Vertical))
        for (QCPAxis* axis : {yAxis, yAxis2})
            axis->scaleRange(factor, axis->pixelToCoord(std::clamp<double>(at.y(), inner.top(), inner.bottom())));
    setFollowing(false);
    replot(QCustomPlot::rpQueuedReplot);
    event->accept();
}

void CurvePlot::mouseDoubleClickEvent(QMouseEvent*) { fit(); }

void CurvePlot::keyPressEvent(QKeyEvent* event) {
    const auto zoom = [this](double factor) {
        xAxis->scaleRange(factor);
        yAxis->scaleRange(factor);
        yAxis2->scaleRange(factor);
        setFollowing(false);
        replot(QCustomPlot::rpQueuedReplot);
    };
    const auto stepCursor = [this](int by) {
        const Curve* densest = nullptr;
        for (const Curve& curve : curves_)
            if (curve.visible && !curve.x.isEmpty() && (densest == nullptr || curve.x.size() > densest->x.size()))
                densest = &curve;
        if (densest == nullptr)
            return;
        auto at = std::lower_bound(densest->x.begin(), densest->x.end(), cursor_at_.value_or(densest->x.back())) -
                  densest->x.begin();
        at = std::clamp<qsizetype>(at + (cursor_at_ ? by : 0), 0, densest->x.size() - 1);
        setCursorAt(densest->x[at]);
    };
    const int large = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left: stepCursor(-large); break;
    case Qt::Key_Right: stepCursor(large); break;
    case Qt::Key_Plus: zoom(0.8); break;
    case Qt::Key_Minus: zoom(1.25); break;
    case Qt::Key_Home:
    case Qt::Key_0: fit(); break;
    case Qt::Key_M: stepNote(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!currentNote() || event->modifiers().testFlag(Qt::ControlModifier)) {
            event->ignore(); // Ctrl+Return starts a run
            return;
        }
        Q_EMIT noteActivated(*currentNote());
        break;
    case Qt::Key_L: setLogScale(!isLogScale()); break;
    case Qt::Key_Escape:
        if (!cursor_at_ && !currentNote()) {
            event->ignore();
            return;
        }
        setCursorAt({});
        showNote({});
        break;
    default: QCustomPlot::keyPressEvent(event); return;
    }
    event->accept();
}

void CurvePlot::fillContextMenu(QMenu& menu) {
    menu.addAction(tr("Copy image"), this, [this] { copyImage(*this); });
    menu.addAction(tr("Copy numbers"), this, [this] { copyNumbers(*this); });
    menu.addAction(tr("Save image…"), this, [this] { askAndSaveImage(*this); });
    menu.addAction(tr("Export numbers…"), this, [this] { askAndSaveNumbers(*this); });
    menu.addSeparator();
    QMenu* smooth = menu.addMenu(tr("Smoothing"));
    const std::pair<QString, double> weights[] = {
        {tr("Off"), 0.0}, {tr("Light"), 0.6}, {tr("Medium"), 0.9}, {tr("Strong"), 0.98}};
    for (const auto& [name, weight] : weights) {
        QAction* action = smooth->addAction(name, this, [this, weight = weight] { setSmoothing(weight); });
        action->setCheckable(true);
        action->setChecked(std::abs(weight - smoothing_) < 1e-9);
    }
    QAction* log = menu.addAction(tr("Logarithmic axis"), this, [this] { setLogScale(!isLogScale()); });
    log->setCheckable(true);
    log->setChecked(isLogScale());
    log->setEnabled(isLogScale() || canBeLogScale());
    if (!log->isEnabled())
        log->setToolTip(tr("A visible value is zero or less"));
    menu.addAction(tr("Fit"), this, &CurvePlot::fit);
}

void CurvePlot::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    fillContextMenu(menu);
    menu.exec(event->globalPos());
}

} // namespace terrella::widgets
