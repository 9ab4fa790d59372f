// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Forms generated from parameter records. */
package org.likeness.workbench.form;
