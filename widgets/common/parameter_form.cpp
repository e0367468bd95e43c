// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/parameter_form.h"

#include "base/error.h"
#include "widgets/common/parameter_form_parts.h"
#include "widgets/common/parameter_form_values.h"
#include "widgets/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::widgets {

ParameterForm::ParameterForm(const Schema& schema, Hints hints, QWidget* parent)
    : QWidget(parent), document_(new ParameterDocument(schema, this)), hints_(std::move(hints)) {
    build();
}

ParameterForm::ParameterForm(ParameterDocument& document, Hints hints, QWidget* parent)
    : QWidget(parent), document_(&document), hints_(std::move(hints)) {
    build();
}

void ParameterForm::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    search_edit_ = new QLineEdit;
    search_edit_->setObjectName(QStringLiteral("parameterSearch"));
    search_edit_->setClearButtonEnabled(true);
    search_edit_->installEventFilter(this);
    connect(search_edit_, &QLineEdit::textChanged, this, &ParameterForm::setSearch);
    auto* search_row = new QHBoxLayout;
    search_row->setContentsMargins(0, 0, space::between + 11, 0); // flush with the fields beside the scroll bar
    search_row->addWidget(search_edit_);
    layout->addLayout(search_row);
    scroll_ = new QScrollArea;
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(scroll_, 1);
    nothing_found_ = new QLabel;
    nothing_found_->setWordWrap(true);
    setRole(nothing_found_, "muted");
    layout->addWidget(nothing_found_);
    nothing_found_->hide();
    search_edit_->setVisible(!hints_.embedded);
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
    rebuild();
    connect(document_, &ParameterDocument::replaced, this, [this] { follow(true); });
    connect(document_, &ParameterDocument::changed, this, [this](const QString&, bool restructured) { follow(restructured); });
}

ParameterForm::~ParameterForm() = default;

void ParameterForm::follow(bool restructured) {
    if (restructured)
        rebuild();
    else
        refresh();
    Q_EMIT valuesChanged();
}

void ParameterForm::refresh() {
    for (const auto& row : rows_)
        showField(*row);
    paintRows();
}

void ParameterForm::showField(const Row& row) {
    const Json value = valueAt(values(), row.key);
    const QSignalBlocker blocker(row.input());
    if (auto* edit = row.edit()) {
        if (edit->value() != value || !edit->isModified())
            edit->setValue(value);
        row.showProblem(edit->problem());
    } else if (auto* box = qobject_cast<QCheckBox*>(row.field)) {
        box->setChecked(value.is_boolean() && value.get<bool>());
        box->setText(fieldText(value));
    } else if (auto* combo = qobject_cast<QComboBox*>(row.field)) {
        const QString text = fieldText(value);
        const int at = row.parameter.type == ParameterType::variant_list
                           ? combo->findData(listChoice(value))
                           : combo->findText(text);
        combo->setCurrentIndex(at);
    }
}

void ParameterForm::paintRows() {
    for (const auto& row : rows_) {
        Json value = valueAt(values(), row->key);
        Json usual = row->parameter.default_value;
        if (row->parameter.type == ParameterType::variant) { // only the choice itself is shown in this row
            value = value.value("name", Json());
            usual = usual.is_object() ? usual.value("name", Json()) : usual;
        }
        row->markChanged(!(value == usual));
    }
}

bool ParameterForm::showProblem(const std::string& key, const QString& problem) {
    Row* row = rowOf(key);
    if (row == nullptr)
        return false;
    row->showProblem(problem);
    if (!problem.isEmpty()) {
        row->section.unfold_for_problem = true;
        filter();
    }
    return true;
}

bool ParameterForm::commitPending() {
    for (const auto& row : rows_)
        if (auto* edit = row->edit(); edit && !edit->commit()) {
            setSearch({});
            scroll_->ensureWidgetVisible(edit);
            edit->setFocus(Qt::OtherFocusReason);
            return false;
        }
    return true;
}

void ParameterForm::setSearch(const QString& words) {
    if (search_edit_->text() != words)
        search_edit_->setText(words);
    if (search_ == words)
        return;
    search_ = words;
    filter();
}

void ParameterForm::focusSearch() {
    search_edit_->setFocus(Qt::ShortcutFocusReason);
    search_edit_->selectAll();
}

void ParameterForm::filter() {
    const QStringList words = search_.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (const auto& section : sections_) {
        section->visible_rows = section->advanced_rows = 0;
        section->unfolded =
            !words.isEmpty() || section->unfold_for_problem || unfolded_.contains(QString::fromStdString(section->key));
    }
    for (const auto& row : rows_) {
        const bool match =
            std::all_of(words.begin(), words.end(), [&](const QString& w) { return row->haystack.contains(w); });
        // What differs from the default is never folded away.
        const bool folds =
            row->parameter.advanced && !row->changed && !hints_.leading.contains(QString::fromStdString(row->key));
        row->section.advanced_rows += match && folds;
        const bool visible = match && (!folds || row->section.unfolded);
        row->setVisible(visible);
        row->section.visible_rows += visible;
        any = any || match;
    }
    for (const auto& section : sections_)
        section->show(words.isEmpty());
    nothing_found_->setVisible(!any && !hints_.embedded);
    fitHeight();
}

void ParameterForm::fitHeight() {
    if (!hints_.embedded || body_ == nullptr)
        return;
    body_layout_->activate();
    scroll_->setFixedHeight(body_layout_->hasHeightForWidth() ? body_layout_->heightForWidth(std::max(width(), 200))
                                                              : body_->sizeHint().height());
}

void ParameterForm::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeight();
}

QStringList ParameterForm::visibleKeys() const {
    QStringList keys;
    for (const auto& row : rows_)
        if (!row->field->isHidden())
            keys << QString::fromStdString(row->key);
    return keys;
}

ParameterForm::Row* ParameterForm::rowOf(const std::string& key) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return row->key == key; });
    return found == rows_.end() ? nullptr : found->get();
}

QWidget* ParameterForm::field(const std::string& key) const {
    const Row* row = rowOf(key);
    return row == nullptr ? nullptr : row->input();
}

void ParameterForm::setReadOnly(bool read_only) {
    read_only_ = read_only;
    for (const auto& row : rows_)
        row->field->setEnabled(!read_only);
}

bool ParameterForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        document_->beginStep(); // what follows is an undo of its own
        for (const auto& row : rows_)
            if (row->input() == watched) {
                scroll_->ensureWidgetVisible(row->field, 0, 24);
                Q_EMIT described(describedParameter(row->parameter, row->key));
            }
    } else if (event->type() == QEvent::KeyPress && watched == search_edit_) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !search_.isEmpty()) {
            setSearch({});
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) { // to the first hit
            for (const auto& row : rows_)
                if (!row->field->isHidden()) {
                    row->input()->setFocus(Qt::TabFocusReason);
                    return true;
                }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ParameterForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        search_edit_->setPlaceholderText(tr("Search a parameter…"));
        search_edit_->setAccessibleName(tr("Search a parameter"));
        nothing_found_->setText(tr("No parameter matches. Esc shows all."));
        if (body_ != nullptr)
            rebuild();
    } else if (event->type() == QEvent::PaletteChange) {
        for (const auto& row : rows_)
            row->paint();
    }
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
