// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.likeness.base.io.Plain;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** Which samples are shown: seed, page, truncation, class. */
final class SamplesBar extends Composite {
  /** So many at a time. */
  static final int COUNT = 36;
  private static final int MOST = 1_000_000 / COUNT * COUNT;
  private static final int MOST_NAME = 24;

  private final Runnable onChange;
  private final Spinner seed;
  private final Spinner truncation;
  private final Composite classes;
  private final Combo ofClass;
  private final ToolItem before;
  private final Label range;
  private long from;

  SamplesBar(Composite parent, Runnable onChange) {
    super(parent, SWT.NONE);
    this.onChange = onChange;
    RowLayout layout = new RowLayout();
    layout.center = true;
    layout.marginLeft = 8;
    layout.marginRight = 8;
    layout.spacing = 16;
    setLayout(layout);
    seed = spinner(group("Seed", 2), "latents.seed", 0, Integer.MAX_VALUE, 1, 0, "Same seed, same pictures");
    truncation = spinner(group("Truncation", 2), "latents.truncation", 0, 1000, 10, 2,
        "Less variety, fewer failures: latents beyond it are drawn again, 2 is usual; of a generator with a mapping network\n"
            + "the share of the way from the mean picture, 0.7 is usual. 0 is none");
    classes = group("Class", 2);
    ofClass = Ids.mark(new Combo(classes, SWT.READ_ONLY), "latents.class");
    ofClass.addListener(SWT.Selection, e -> onChange.run());
    Composite pages = group("", 3);
    before = page(pages, "previous", "Samples Before These", "latents.before", -1);
    range = Ids.mark(Css.muted(new Label(pages, SWT.CENTER)), "latents.range");
    GridData wide = new GridData(SWT.CENTER, SWT.CENTER, false, false);
    wide.widthHint = 64;
    range.setLayoutData(wide);
    page(pages, "next", "Samples After These", "latents.after", 1);
    Css.strip(this);
    words();
  }

  /** Things that stay beside each other where the bar is narrow. */
  private Composite group(String words, int columns) {
    Composite group = new Composite(this, SWT.NONE);
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    group.setLayout(layout);
    if (!words.isEmpty()) {
      Css.muted(new Label(group, SWT.NONE)).setText(words);
    }
    return group;
  }

  private Spinner spinner(Composite group, String id, int least, int most, int step, int digits, String tip) {
    Spinner spinner = Ids.mark(new Spinner(group, SWT.BORDER), id);
    spinner.setValues(least, least, most, digits, step, 10 * step);
    spinner.setToolTipText(tip);
    GridData wide = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    wide.widthHint = 40;
    spinner.setLayoutData(wide);
    spinner.addListener(SWT.Selection, e -> {
      from = 0;
      words();
      onChange.run();
    });
    return spinner;
  }

  private ToolItem page(Composite group, String icon, String tip, String id, int by) {
    ToolBar bar = new ToolBar(group, SWT.FLAT);
    ToolItem item = Ids.mark(new ToolItem(bar, SWT.PUSH), id);
    item.setImage(Icons.image(bar, icon));
    item.setToolTipText(tip);
    item.addListener(SWT.Selection, e -> page(by));
    return item;
  }

  /** So many pages on. */
  void page(int by) {
    from = Math.clamp(from + (long) by * COUNT, 0, MOST);
    words();
    onChange.run();
  }

  private void words() {
    range.setText(from + "–" + (from + COUNT - 1));
    before.setEnabled(from > 0);
  }

  /** @param remembered as {@link #remember} gave it; may be empty */
  void begin(List<String> names, String remembered) {
    String[] parts = remembered.split(" ");
    seed.setSelection(parts.length == 2 ? Integer.parseInt(parts[0]) : 1);
    truncation.setSelection(parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
    ofClass.add("All in turn");
    names.forEach(c -> ofClass.add(Plain.line(c, MOST_NAME)));
    ofClass.select(0);
    classes.setLayoutData(new RowData());
    ((RowData) classes.getLayoutData()).exclude = names.isEmpty();
    classes.setVisible(!names.isEmpty());
    layout(true);
  }

  SampleRequest request() {
    return new SampleRequest(seed.getSelection(), from, COUNT, truncation.getSelection() / 100.0, ofClass.getSelectionIndex() - 1);
  }

  String remember() {
    return seed.getSelection() + " " + truncation.getSelection();
  }
}
