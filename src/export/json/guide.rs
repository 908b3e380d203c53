//! A page of the guide as JSON, with the official rows beside every figure of an article.

use serde::Serialize;

use super::Wages;
use crate::catalogue::Catalogue;
use crate::model::{AreaCode, Block, CredentialId, EmployerId, GuidePage, PageId, ResourceId, RoleId, SourceId};

/// The record of a page, the pay of an area beside the figures of articles.
pub fn guide_page<'a>(catalogue: &'a Catalogue, page: &'a GuidePage, area: &AreaCode) -> impl Serialize + use<'a> {
    let state = catalogue.state_at(area);
    let blocks = page.blocks.iter().filter(|block| block.holds_in(state)).map(|block| {
        let role = block.pay.as_ref().and_then(|id| catalogue.role(id));
        Part { block, official: role.map(|role| Wages::new(role, &catalogue.pay(role, area))) }
    });
    Page {
        id: &page.id,
        title: &page.title,
        summary: &page.summary,
        also_searched_as: &page.also_searched_as,
        blocks: blocks.collect(),
        roles: &page.roles,
        credentials: &page.credentials,
        terms: &page.terms,
        pages: &page.pages,
        employers: &page.employers,
        resources: &page.resources,
        sources: &page.sources,
        last_reviewed: &page.last_reviewed,
    }
}

#[derive(Serialize)]
struct Page<'a> {
    id: &'a PageId,
    title: &'a str,
    summary: &'a str,
    also_searched_as: &'a [String],
    blocks: Vec<Part<'a>>,
    roles: &'a [RoleId],
    credentials: &'a [CredentialId],
    terms: &'a [String],
    pages: &'a [PageId],
    employers: &'a [EmployerId],
    resources: &'a [ResourceId],
    sources: &'a [SourceId],
    last_reviewed: &'a str,
}

/// A block and, beside the pay of an article, the official rows.
#[derive(Serialize)]
struct Part<'a> {
    #[serde(flatten)]
    block: &'a Block,
    #[serde(skip_serializing_if = "Option::is_none")]
    official: Option<Wages<'a>>,
}
