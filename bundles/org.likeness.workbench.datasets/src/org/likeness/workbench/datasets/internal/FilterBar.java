// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.likeness.workbench.datasets.internal.DatasetFilter.State;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** Above the gallery: faces or files, words, person, rejected or not, and how many are shown. */
final class FilterBar extends Composite {
  private static final String EVERYBODY = "Everybody";

  private final List<Runnable> listeners = new ArrayList<>();
  private final Button faces;
  private final Button files;
  private final Text words;
  private final Combo subject;
  private final Combo state;
  private final Label count;

  FilterBar(Composite parent) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout(6, false);
    layout.marginHeight = 4;
    layout.marginWidth = 8;
    layout.horizontalSpacing = 8;
    setLayout(layout);
    faces = toggle("Faces", "dataset.faces");
    files = toggle("Files", "dataset.files");
    faces.setSelection(true);
    words = Ids.mark(new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "dataset.filter");
    words.setMessage("Filter");
    words.setToolTipText("Words of person, split, label or file; or what is known of a face: AU12>0.4 pose.yaw<10");
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.minimumWidth = 80;
    words.setLayoutData(wide);
    words.addListener(SWT.Modify, e -> changed());
    subject = Ids.mark(new Combo(this, SWT.READ_ONLY), "dataset.subject");
    subject.setItems(EVERYBODY);
    subject.select(0);
    subject.addListener(SWT.Selection, e -> changed());
    state = Ids.mark(new Combo(this, SWT.READ_ONLY), "dataset.state");
    state.setItems(Arrays.stream(State.values()).map(State::label).toArray(String[]::new));
    state.select(0);
    state.addListener(SWT.Selection, e -> changed());
    count = Ids.mark(new Label(this, SWT.RIGHT), "dataset.count");
    GridData right = new GridData(SWT.END, SWT.CENTER, false, false);
    right.widthHint = 120;
    count.setLayoutData(right);
    Css.strip(this);
    Css.muted(count);
  }

  private Button toggle(String text, String id) {
    Button b = Ids.mark(new Button(this, SWT.TOGGLE), id);
    b.setText(text);
    b.addListener(SWT.Selection, e -> {
      faces.setSelection(b == faces);
      files.setSelection(b == files);
      changed();
    });
    return b;
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }

  boolean showsFaces() {
    return faces.getSelection();
  }

  DatasetFilter filter() {
    return new DatasetFilter(words.getText(), subject.getSelectionIndex() <= 0 ? "" : subject.getText(),
        State.values()[Math.max(0, state.getSelectionIndex())]);
  }

  /** Puts remembered settings back. Does not notify. */
  void restore(boolean showFaces, String newWords, String newState) {
    faces.setSelection(showFaces);
    files.setSelection(!showFaces);
    words.setText(newWords);
    state.select(State.valueOf(newState).ordinal());
  }

  void subjects(List<String> names) {
    String before = subject.getText();
    List<String> all = new ArrayList<>(List.of(EVERYBODY));
    all.addAll(names);
    if (!Arrays.asList(subject.getItems()).equals(all)) {
      subject.setItems(all.toArray(String[]::new));
      subject.select(Math.max(0, all.indexOf(before)));
      subject.setVisible(!names.isEmpty());
      layout();
    }
  }

  void count(int shown, int all) {
    count.setText(shown == all ? Numbers.grouped(all) : Numbers.grouped(shown) + " of " + Numbers.grouped(all));
  }
}
