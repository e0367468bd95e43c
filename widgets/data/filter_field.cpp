// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/filter_field.h"

#include "widgets/common/tones.h"
#include "widgets/data/sample_filter.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTreeWidget>

#include <algorithm>

namespace terrella::widgets {

namespace {
enum Role { line_role = Qt::UserRole, cursor_role };
constexpr int most_rows = 10;
} // namespace

FilterField::FilterField(QWidget* parent) : QLineEdit(parent), list_(new QTreeWidget(this)) {
    setClearButtonEnabled(true);
    // A list of its own window that never takes the focus: typing goes on in the line.
    list_->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFocusProxy(this);
    list_->setColumnCount(2);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setHeaderHidden(true);
    list_->setMouseTracking(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->header()->setStretchLastSection(true);
    list_->hide();
    connect(list_, &QTreeWidget::itemClicked, this, &FilterField::take);
    connect(this, &QLineEdit::textEdited, this, [this] { suggest(false); });
}

FilterField::~FilterField() = default;

void FilterField::setNames(data::FilterNames names, std::vector<std::int64_t> counts) {
    names_ = std::move(names);
    counts_ = std::move(counts);
    list_->hide();
}

void FilterField::setProblems(std::vector<data::FilterProblem> problems) {
    problems_ = std::move(problems);
    update();
}

bool FilterField::isCompleting() const { return list_->isVisible(); }

void FilterField::suggest(bool asked) {
    const std::vector<FilterSuggestion> all = filterSuggestions(text(), cursorPosition(), names_, counts_);
    // A name that stands there already needs no list; neither does an empty line nobody asked about.
    const bool done = all.size() == 1 && all.front().whole.trimmed() == text().trimmed();
    if (all.empty() || (!asked && (done || text().trimmed().isEmpty() || text().endsWith(QLatin1Char(' '))))) {
        list_->hide();
        return;
    }
    list_->clear();
    const Tones& tones = tonesOf(palette());
    int meaning = 0; // width
    for (const FilterSuggestion& one : all) {
        meaning = std::max(meaning, list_->fontMetrics().horizontalAdvance(one.meaning));
        auto* item = new QTreeWidgetItem(list_, {one.text, one.meaning});
        item->setData(0, line_role, one.whole);
        item->setData(0, cursor_role, one.cursor);
        item->setForeground(1, tones.muted);
    }
    if (asked)
        list_->setCurrentItem(list_->topLevelItem(0));
    list_->resizeColumnToContents(0);
    list_->setColumnWidth(0, list_->columnWidth(0) + 16);
    const int rows = int(std::min<std::size_t>(all.size(), most_rows));
    const int height = rows * list_->sizeHintForRow(0) + 2 * list_->frameWidth();
    const int width = std::clamp(list_->columnWidth(0) + meaning + 48, 200, std::max(200, this->width()));
    const int x = std::clamp(xOf(cursorPosition()) - 12, 0, std::max(0, this->width() - width));
    list_->setGeometry(QRect(mapToGlobal(QPoint(x, this->height() + 2)), QSize(width, height)));
    list_->show();
}

void FilterField::take() {
    const QTreeWidgetItem* item = list_->currentItem();
    if (item == nullptr)
        return;
    const int cursor = item->data(0, cursor_role).toInt();
    const QString line = item->data(0, line_role).toString();
    list_->hide();
    setText(line);
    setCursorPosition(cursor);
    if (line.left(cursor).endsWith(QLatin1Char(':')))
        suggest(true); // what may follow
}

bool FilterField::event(QEvent* event) {
    // Before the window takes Tab for the next field and Escape for leaving.
    if (event->type() == QEvent::ShortcutOverride && isCompleting()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Tab) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && isCompleting() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab) {
        if (list_->currentItem() == nullptr)
            list_->setCurrentItem(list_->topLevelItem(0));
        take();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent* event) {
    const bool open = isCompleting();
    const int rows = list_->topLevelItemCount();
    const int at = list_->currentItem() ? list_->indexOfTopLevelItem(list_->currentItem()) : -1;
    const auto go = [&](int row) { list_->setCurrentItem(list_->topLevelItem(std::clamp(row, 0, rows - 1))); };
    switch (event->key()) {
    case Qt::Key_Down:
        if (open)
            return go(at + 1);
        return suggest(true);
    case Qt::Key_Space:
        if (event->modifiers() & Qt::ControlModifier)
            return suggest(true);
        break;
    case Qt::Key_Up:
        if (open)
            return go(at - 1);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (open)
            return go(at + (event->key() == Qt::Key_PageDown ? most_rows : -most_rows));
        break;
    case Qt::Key_Escape:
        if (open) {
            list_->hide();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open && at >= 0)
            return take();
        list_->hide();
        QLineEdit::keyPressEvent(event);
        Q_EMIT accepted();
        return;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterField::focusOutEvent(QFocusEvent* event) {
    list_->hide();
    QLineEdit::focusOutEvent(event);
}

int FilterField::xOf(qsizetype position) const {
    const QString all = text();
    // The cursor's place is known; the line may be scrolled. Half of the cursor's rectangle lies before it.
    const QRect cursor = cursorRect();
    return cursor.center().x() + fontMetrics().horizontalAdvance(all.left(position)) -
           fontMetrics().horizontalAdvance(all.left(cursorPosition()));
}

void FilterField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (problems_.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tonesOf(palette()).bad, 1.2));
    const std::string bytes = text().toStdString();
    const int base = rect().center().y() + fontMetrics().height() / 2 + 1;
    for (const data::FilterProblem& problem : problems_) {
        if (problem.kind == data::FilterProblem::Kind::unfinished || problem.begin + problem.length > bytes.size())
            continue; // being typed
        const auto place = [&](std::size_t byte) { return xOf(QString::fromStdString(bytes.substr(0, byte)).size()); };
        const int from = std::max(place(problem.begin), 4), to = std::min(place(problem.begin + problem.length), width() - 24);
        QPainterPath wave(QPointF(from, base));
        for (int x = from + 2, up = 1; x <= to; x += 2, up = 1 - up)
            wave.lineTo(x, base + (up ? -1.5 : 1.0));
        painter.drawPath(wave);
    }
}

} // namespace terrella::widgets
