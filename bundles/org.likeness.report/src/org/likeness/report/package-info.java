// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Self-contained HTML reports: no script, no file beside them, readable in light and dark and on paper. */
package org.likeness.report;
