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
#include <QUndoCommand>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::widgets {

/// One changed value. Steps of one editing session (arrow keys on a field) merge.
class ParameterForm::SetCommand : public QUndoCommand {
public:
    SetCommand(ParameterForm& form, std::string key, Json before, Json after)
        : form_(form), key_(std::move(key)), before_(std::move(before)), after_(std::move(after)),
          session_(form.session_) {
        setText(labelOf(key_));
    }
    int id() const override { return 1; }
    void undo() override { form_.apply(key_, before_); }
    void redo() override { form_.apply(key_, after_); }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const SetCommand*>(other);
        if (next->key_ != key_ || next->session_ != session_)
            return false;
        after_ = next->after_;
        setObsolete(after_ == before_);
        return true;
    }

private:
    ParameterForm& form_;
    std::string key_;
    Json before_, after_;
    int session_;
};

ParameterForm::ParameterForm(const Schema& schema, Hints hints, QWidget* parent)
    : QWidget(parent), schema_(schema), hints_(std::move(hints)), values_(schema.complete(Json::object())) {
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
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
    rebuild();
}

ParameterForm::~ParameterForm() {
    undo_.blockSignals(true); // it says that it is empty now, and those who listen may be gone already
}

void ParameterForm::setValues(const Json& values) {
    values_ = schema_.complete(values);
    undo_.clear();
    rebuild();
    Q_EMIT valuesChanged();
}

void ParameterForm::setValue(const std::string& key, const Json& value) {
    Json whole = values_;
    setValueAt(whole, key, value);
    whole = schema_.complete(whole); // throws before anything changes
    ++session_;
    commit(key, valueAt(whole, key));
}

void ParameterForm::commit(const std::string& key, Json value) {
    const Json before = valueAt(values_, key);
    if (before == value)
        return;
    undo_.push(new SetCommand(*this, key, before, std::move(value)));
}

void ParameterForm::apply(const std::string& key, const Json& value) {
    const Json before = valueAt(values_, key);
    setValueAt(values_, key, value);
    // Another variant or another list has other rows; everything else only other contents.
    const auto structure = [](const Json& v) {
        if (v.is_array() && !v.empty() && v[0].is_object())
            return Json(fieldText(v).toStdString() + std::to_string(v.size()));
        return v.is_object() ? v.value("name", Json()) : v.is_array() ? Json("list") : Json();
    };
    if (structure(before) != structure(value))
        rebuild();
    else
        refresh();
    Q_EMIT valuesChanged();
}

void ParameterForm::rebuild() {
    std::string focused;
    for (const auto& row : rows_)
        if (row->field->hasFocus() || row->field->isAncestorOf(focusWidget()))
            focused = row->key;
    const int scrolled = scroll_->verticalScrollBar()->value();
    rows_.clear();
    sections_.clear();
    if (QWidget* old = scroll_->takeWidget()) {
        old->hide();
        old->deleteLater(); // the rebuild may come from a signal of a field inside
    }
    body_ = new QWidget;
    body_layout_ = new QVBoxLayout(body_);
    body_layout_->setContentsMargins(0, 0, space::between, 0);
    body_layout_->setSpacing(space::group);
    buildSchema(schema_, {}, nullptr, {});
    body_layout_->addStretch(1);
    scroll_->setWidget(body_);
    refresh();
    filter();
    body_->layout()->activate();
    scroll_->verticalScrollBar()->setValue(scrolled);
    if (QWidget* again = focused.empty() ? nullptr : field(focused))
        again->setFocus(Qt::OtherFocusReason);
}

void ParameterForm::buildSchema(const Schema& schema, const std::string& prefix, Section* section,
                                const QString& title) {
    std::vector<const Parameter*> ordered;
    for (const Parameter& p : schema.parameters())
        ordered.push_back(&p);
    if (prefix.empty())
        std::stable_sort(ordered.begin(), ordered.end(), [this](const Parameter* a, const Parameter* b) {
            const auto rank = [this](const Parameter* p) {
                const auto at = hints_.leading.indexOf(QString::fromStdString(p->key));
                return at < 0 ? hints_.leading.size() : at;
            };
            return rank(a) < rank(b);
        });
    const auto isBlock = [](const Parameter& p) {
        return p.type == ParameterType::group || p.type == ParameterType::variant ||
               p.type == ParameterType::variant_list;
    };
    const auto hidden = [&](const Parameter& p) {
        return hints_.hidden.contains(QString::fromStdString(prefix + p.key));
    };
    std::map<std::string, Section*> by_heading;
    for (const Parameter* p : ordered) {
        const std::string key = prefix + p->key;
        if (hidden(*p))
            continue;
        if (isBlock(*p)) {
            buildGroupOrVariant(*p, key, title);
            continue;
        }
        // Loose parameters of the top level stand together, by their heading.
        Section* where = section;
        if (where == nullptr) {
            Section*& known = by_heading[p->heading];
            if (known == nullptr)
                known =
                    &addSection("." + p->heading, p->heading.empty() ? tr("Run") : QString::fromStdString(p->heading));
            where = known;
        }
        addRow(*where, *p, key, makeField(*p, key));
    }
}

void ParameterForm::buildGroupOrVariant(const Parameter& p, const std::string& key, const QString& title) {
    QString own = labelOf(p.key);
    own[0] = own[0].toUpper();
    const QString whole_title = title.isEmpty() ? own : title + QStringLiteral(" · ") + labelOf(p.key);
    Section& section = addSection(key, whole_title);
    if (p.type == ParameterType::group) {
        buildSchema(*p.children, key + ".", &section, whole_title);
        return;
    }
    if (p.type == ParameterType::variant_list) {
        buildVariantList(p, key, section);
        return;
    }
    auto* choice = new StillComboBox;
    for (const std::string& name : p.variants->names())
        choice->addItem(QString::fromStdString(name));
    connect(choice, &QComboBox::activated, this, [this, key, choice, &p] {
        const std::string name = choice->currentText().toStdString();
        if (valueAt(values_, key).value("name", std::string()) == name)
            return;
        ++session_;
        commit(key, p.checked(Json{{"name", name}}, key));
    });
    addRow(section, p, key, choice);
    const std::string name = valueAt(values_, key).value("name", std::string());
    if (hints_.caption)
        if (const QString caption = hints_.caption(key, name); !caption.isEmpty())
            section.addCaption(caption);
    buildSchema(p.variants->schema(name), key + ".", &section, whole_title);
}

void ParameterForm::buildVariantList(const Parameter& p, const std::string& key, Section& section) {
    const Json list = valueAt(values_, key);
    auto* choice = new StillComboBox;
    for (const auto& [word, number] : p.keywords)
        choice->addItem(QString::fromStdString(word), QString::fromStdString(word));
    choice->addItem(tr("own list"), QString());
    connect(choice, &QComboBox::activated, this, [this, key, choice] {
        const std::string word = choice->currentData().toString().toStdString();
        const bool is_list = valueAt(values_, key).is_array();
        if (word.empty() ? is_list : !is_list)
            return;
        Json start = Json::array();
        if (word.empty() && hints_.list_start)
            start = hints_.list_start(key, values_);
        setValue(key, word.empty() ? start : Json(word));
    });
    addRow(section, p, key, choice);
    if (!list.is_array())
        return;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string name = list[i].value("name", std::string());
        const std::string item_key = key + "." + std::to_string(i);
        Section& item = addSection(item_key, QStringLiteral("%1 · %2").arg(i + 1).arg(QString::fromStdString(name)));
        item.addTools(makeListTools(i, list.size(), [this, key, i](ListEdit edit) {
            Json changed = valueAt(values_, key);
            editList(changed, i, edit);
            setValue(key, changed);
        }));
        buildSchema(p.variants->schema(name), item_key + ".", &item, item.title->text());
    }
    auto* add = makeAddButton(p, [this, key, list](const std::string& name) {
        Json longer = list;
        longer.push_back(Json{{"name", name}});
        setValue(key, longer);
    });
    sections_.back()->box->layout()->addWidget(add);
}

ParameterForm::Section& ParameterForm::addSection(const std::string& key, const QString& title) {
    sections_.push_back(std::make_unique<Section>(body_layout_, key, title));
    Section& section = *sections_.back();
    connect(section.more, &QToolButton::clicked, this, [this, name = QString::fromStdString(key)] {
        if (!unfolded_.remove(name))
            unfolded_.insert(name);
        filter();
    });
    return section;
}

QWidget* ParameterForm::makeField(const Parameter& p, const std::string& key) {
    if (p.type == ParameterType::boolean) {
        auto* box = new CheckField;
        box->setMinimumHeight(fontMetrics().height() + 10); // as high as the other fields
        connect(box, &QCheckBox::clicked, this, [this, key](bool on) {
            ++session_;
            commit(key, on);
        });
        return box;
    }
    if (p.type == ParameterType::choice) {
        auto* combo = new StillComboBox;
        for (const std::string& name : p.choices)
            combo->addItem(QString::fromStdString(name));
        connect(combo, &QComboBox::activated, this, [this, key, combo] {
            ++session_;
            commit(key, combo->currentText().toStdString());
        });
        return combo;
    }
    auto* edit = new ValueEdit(p, key);
    connect(edit, &ValueEdit::committed, this, [this, key](const Json& value) { commit(key, value); });
    connect(edit, &ValueEdit::problemChanged, this, [this, key](const QString& problem) { showProblem(key, problem); });
    return p.type == ParameterType::path ? withPathButton(edit) : edit;
}

ParameterForm::Row& ParameterForm::addRow(Section& section, const Parameter& p, const std::string& key,
                                          QWidget* field) {
    rows_.push_back(std::make_unique<Row>(section, p, key, field));
    Row& row = *rows_.back();
    const QString tip = describedParameter(p, key);
    row.label->setToolTip(tip);
    field->setToolTip(tip);
    field->setObjectName(QString::fromStdString(key));
    field->setAccessibleName(row.label->text());
    field->setAccessibleDescription(QString::fromStdString(p.meaning));
    row.input()->installEventFilter(this);
    field->setEnabled(!read_only_);
    return row;
}

void ParameterForm::refresh() {
    for (const auto& row : rows_)
        showField(*row);
    paintRows();
}

void ParameterForm::showField(const Row& row) {
    const Json value = valueAt(values_, row.key);
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
                           ? combo->findData(value.is_array() ? QString() : text)
                           : combo->findText(text);
        combo->setCurrentIndex(at);
    }
}

void ParameterForm::paintRows() {
    for (const auto& row : rows_) {
        Json value = valueAt(values_, row->key);
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
        const bool folds = row->parameter.advanced && !row->changed;
        row->section.advanced_rows += match && folds;
        const bool visible = match && (!folds || row->section.unfolded);
        row->setVisible(visible);
        row->section.visible_rows += visible;
        any = any || match;
    }
    for (const auto& section : sections_)
        section->show(words.isEmpty());
    nothing_found_->setVisible(!any);
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
        ++session_; // what follows is an undo of its own
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
