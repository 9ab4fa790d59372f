// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** What a person can put right. */
package org.likeness.api.problem;
